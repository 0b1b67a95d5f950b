import type { KnipConfig } from "knip";

export default {
  entry: [
    "app/**/{page,layout,route,not-found,error,manifest}.{ts,tsx}",
    "scripts/*.ts",
    "e2e/**/*.spec.ts",
    "e2e/visual/*.visual.ts",
    // Started as processes or threads of their own, or named by a setting.
    "e2e/fixtures/unpack-chromium.mjs",
    "e2e/server/full-disk.mjs",
    "e2e/server/set-clock.mjs",
    "e2e/fixtures/fit.worker.ts",
    "lib/server/i18n-request.ts",
    "public/service-worker.js",
    "lib/server/renderers/engine.worker.ts",
  ],
  playwright: { config: ["e2e/playwright.config.ts", "e2e/visual/playwright.config.ts"] },
  // The two halves of a schema, `const X` and `type X`, are exported together, whoever needs them.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // app/fonts.ts and the scripts that cut fonts name their files by path.
    "@fontsource-variable/hanken-grotesk",
    "@fontsource-variable/newsreader",
    "@fontsource-variable/noto-sans-sc",
    "@fontsource/noto-serif-sc",
  ],
} satisfies KnipConfig;
