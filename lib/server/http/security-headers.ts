/** Source lists that pages are served under (architecture guide; tried on Next 16 with nonces). */
export function contentSecurityPolicy(nonce: string, isDev: boolean): string {
  // In development React wants eval and the tools insert styles; the socket of hot reload needs a scheme of its own.
  const directives = {
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src": isDev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    // Sliders place their thumb with a style attribute.
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' blob: data:",
    "font-src": "'self'",
    "connect-src": isDev ? "'self' ws:" : "'self'",
    "worker-src": "'self'",
    "media-src": "'self' blob:",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}

/** For browsers that have once come by https: stay there for a year. */
export const strictTransportSecurity = "max-age=31536000";
