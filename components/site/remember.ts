const yearSeconds = 31_536_000;

/** Keeps a choice of this browser for a year, in a cookie, so that the server's first answer already follows it. */
export function remember(cookie: string, value: string): void {
  const secure = location.protocol === "https:" ? ";Secure" : "";
  document.cookie = `${cookie}=${value};Path=/;Max-Age=${yearSeconds};SameSite=Lax${secure}`;
}
