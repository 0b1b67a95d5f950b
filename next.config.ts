import createNextIntlPlugin from "next-intl/plugin";
import type { NextConfig } from "next";

const config: NextConfig = {
  serverExternalPackages: ["libsql", "sharp", "piscina", "pino"],
  poweredByHeader: false,
  reactStrictMode: true,
};

export default createNextIntlPlugin({ requestConfig: "./lib/server/i18n-request.ts" })(config);
