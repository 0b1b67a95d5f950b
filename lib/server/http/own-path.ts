/** Any origin will do: only whether an address leaves it matters. */
const base = "http://here.invalid";

/**
 * A path of this server out of what came from outside, so that a link cannot send a person on to another site: a
 * browser reads `//evil.example`, `/\\evil.example` and `/\t/evil.example` as another host.
 *
 * @returns `/` for everything else
 */
export function ownPath(asked: string | null): string {
  if (!asked?.startsWith("/") || !URL.canParse(asked, base)) return "/";
  const { origin, pathname, search } = new URL(asked, base);
  // Parsed again as it will be sent: `/.//evil.example` only becomes another host once its dot is gone.
  return origin === base && !pathname.startsWith("//") ? `${pathname}${search}` : "/";
}
