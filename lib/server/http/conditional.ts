/** Does `If-None-Match` name this tag? Weak comparison, as RFC 9110 wants for it. */
export function matchesEtag(headers: Headers, etag: string): boolean {
  const given = headers.get("if-none-match");
  if (given === null) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return given.trim() === "*" || given.split(",").some((tag) => bare(tag) === bare(etag));
}
