import createNextIntlPlugin from "next-intl/plugin";
import type { NextConfig } from "next";

/** On every answer, whatever made it. The policy of pages has a nonce and comes from `proxy.ts`. */
const alwaysHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
};

/** A worker takes the policy of its own script; the networks in it run as wasm. */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const asList = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  serverExternalPackages: ["libsql", "sharp", "piscina", "pino"],
  poweredByHeader: false,
  // The framework would make pictures smaller too: in this very process, and keep those of shared looks where no erasure looks.
  images: { unoptimized: true },
  reactStrictMode: true,
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: asList(alwaysHeaders) },
      { source: "/_next/static/:path*", headers: asList({ "Content-Security-Policy": workerPolicy }) },
    ]),
};

export default createNextIntlPlugin({
  requestConfig: "./lib/server/i18n-request.ts",
  // Sentences are compiled at build time, so that no page carries a parser for them.
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
})(config);
