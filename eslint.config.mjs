import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import checkFile from "eslint-plugin-check-file";
import { importX } from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Who may not import whom. The folder says where a file runs; a wall keeps it true. See docs/decisions/0001. */
const wall = (target, from, message, except) => ({ target, from, message, ...(except ? { except } : {}) });
const walls = [
  wall(
    "./lib/shared",
    ["./lib/browser", "./lib/engine", "./lib/server", "./components", "./app"],
    "lib/shared imports nothing of ours.",
  ),
  wall(
    "./lib/engine",
    ["./lib/browser", "./lib/server", "./components", "./app"],
    "lib/engine imports only lib/shared.",
  ),
  wall(
    "./lib/browser",
    ["./lib/server", "./components", "./app"],
    "lib/browser imports only lib/engine and lib/shared.",
  ),
  wall(
    "./lib/server",
    ["./lib/browser", "./components", "./app"],
    "lib/server imports only lib/engine and lib/shared.",
  ),
  wall(
    "./components",
    ["./lib/server", "./lib/engine", "./app"],
    "components import components/ui, lib/browser and lib/shared.",
  ),
  wall(
    "./components/ui",
    ["./lib", "./components/room", "./components/try-on", "./components/looks", "./components/site"],
    "components/ui knows nothing of the domain.",
  ),
  wall("./app/api", ["./components", "./lib/browser", "./lib/engine"], "A route imports lib/server and lib/shared."),
  wall(
    ["./lib/server/photos", "./lib/server/try-ons", "./lib/server/accounts", "./app"],
    ["./lib/server/{renderers,scheduler,blobs,picture-decoder}/**/*"],
    "Only wiring.ts chooses adapters; import the port.",
    ["**/port.ts"],
  ),
];

export default tseslint.config(
  {
    ignores: [
      ".next/**",
      ".next-worker/**",
      "node_modules/**",
      "public/**",
      "next-env.d.ts",
      "out/**",
      ".data/**",
      "**/test-results/**",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["*.mjs"] } } },
    plugins: { "import-x": importX, "check-file": checkFile },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver({ alwaysTryTypes: true })] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: walls }],
      "import-x/no-cycle": "error",
      "check-file/filename-naming-convention": [
        "error",
        { "{app,components,lib,e2e,scripts}/**/*.{ts,tsx,mjs}": "KEBAB_CASE" },
        { ignoreMiddleExtensions: true },
      ],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Settings are read in lib/server/settings.ts only." },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // Numbers in messages and addresses are meant; everything else stays an error.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["**/*.tsx", "components/**/*.ts"],
    ...jsxA11y.flatConfigs.recommended,
  },
  {
    files: ["**/*.tsx", "components/**/*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Everything that people read stands in messages/, or it would never be translated.
    files: ["{app,components}/**/*.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "JSXText[value=/\\p{L}/u]", message: "Words belong in messages/." },
        {
          selector:
            "JSXAttribute[name.name=/^(aria-label|aria-valuetext|alt|title|placeholder|label)$/] > Literal[value=/\\p{L}/u]",
          message: "Words belong in messages/.",
        },
      ],
    },
  },
  {
    // Tools that talk to a terminal and are started with an environment of their own.
    files: ["lib/server/settings.ts", "scripts/**", "e2e/**", "*.config.*", "instrumentation.ts", "proxy.ts"],
    rules: { "no-restricted-properties": "off" },
  },
  { files: ["scripts/**", "e2e/**"], rules: { "no-console": "off" } },
  { files: ["**/*.mjs"], ...tseslint.configs.disableTypeChecked },
);
