import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    // "server-only" throws under plain Node unless this condition is set (docs/decisions/0001).
    conditions: ["react-server"],
    alias: { "@": root.replace(/\/$/, "") },
  },
  ssr: {
    resolve: { conditions: ["react-server", "node", "import"], externalConditions: ["react-server", "node", "import"] },
  },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The runner would leave one core for whoever watches it; nobody does.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // A new process for each file costs more than half of these files' own work. What a file changes of the process
          // (timers) it puts back, and it replaces no module: dependencies are arguments.
          isolate: false,
          include: ["{app,components,lib,scripts,e2e}/**/*.test.ts", "{app,components,lib}/**/*.test.tsx"],
          exclude: ["e2e/http/**"],
        },
      },
      {
        // Through HTTP on the built server, which `npm run build` must have made. Starts and whole renders take their time
        // on a machine that has other things to do.
        extends: true,
        test: {
          name: "http",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          include: ["e2e/http/**/*.test.ts"],
        },
      },
    ],
  },
});
