/**
 * What to do about a failure, for below its title: the server's sentence opens with what happened, which the title has
 * said already.
 */
export function adviceOf(detail: string, title: string): string {
  const advice = detail.startsWith(title) ? detail.slice(title.length).replace(/^[\s.,;:。，；：]+/, "") : detail;
  return advice === "" ? detail : advice.charAt(0).toUpperCase() + advice.slice(1);
}

/** What happened, without what to do about it: the first of the server's sentences. */
export const causeOf = (detail: string): string => /^.*?[.。](?=\s|$)/.exec(detail)?.[0] ?? detail;
