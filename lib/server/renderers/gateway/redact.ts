/** Keys of these gateways, and signed tokens, wherever they stand. */
const keyPatterns = /\bsk-[A-Za-z0-9_-]{8,}|\beyJ[\w-]+\.[\w-]+\.[\w-]+/g;
const maxLength = 300;

/**
 * A gateway's words made fit for a log: without our secrets (some gateways quote the key they refuse), on one line,
 * and short.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const hidden = secrets
    .filter((secret) => secret !== "")
    .reduce((rest, secret) => rest.replaceAll(secret, "[secret]"), text);
  return hidden.replace(keyPatterns, "[secret]").replace(/\s+/g, " ").slice(0, maxLength);
}
