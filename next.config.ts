import createNextIntlPlugin from "next-intl/plugin";
import type { NextConfig } from "next";

const config: NextConfig = {
  serverExternalPackages: ["libsql", "sharp", "piscina", "pino"],
  poweredByHeader: false,
  reactStrictMode: true,
};

export default createNextIntlPlugin({
  requestConfig: "./lib/server/i18n-request.ts",
  // Sentences are compiled at build time, so that no page carries a parser for them.
  experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
})(config);
