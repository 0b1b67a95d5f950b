import { defineConfig } from "@playwright/test";
import base from "../playwright.config";

/** `npm run visual`: every screen beside its baseline. `npm run visual -- --update-snapshots` after one was meant to change. */
export default defineConfig(base, {
  testDir: ".",
  testMatch: "*.visual.ts",
  outputDir: "../../test-results/visual",
  snapshotPathTemplate: "{testDir}/baselines/{arg}{ext}",
  expect: {
    toHaveScreenshot: {
      animations: "disabled",
      caret: "hide",
      // Fonts are our own and so is the browser; what is left are roundings of scaled pictures.
      maxDiffPixelRatio: 0.005,
    },
  },
});
