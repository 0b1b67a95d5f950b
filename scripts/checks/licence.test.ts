import { describe, expect, it } from "vitest";
import { mayShip } from "./licence";

describe("licences of what is shipped", () => {
  it.each([
    ["a", "MIT", true],
    ["a", "Apache-2.0 AND MIT", true],
    ["a", "(GPL-3.0 OR MIT)", true],
    ["a", "GPL-3.0-only", false],
    ["a", "AGPL-3.0-or-later", false],
    ["a", "MIT AND GPL-2.0", false],
    ["a", "LGPL-3.0-or-later", false],
    ["a", "UNLICENSED", false],
    ["a", "", false],
    ["@img/sharp-libvips-linux-x64", "LGPL-3.0-or-later", true],
    ["@img/sharp-win32-x64", "Apache-2.0 AND LGPL-3.0-or-later", true],
    ["@img/sharp-libvips-linux-x64", "GPL-3.0-or-later", false],
  ])("%s under %j: %s", (packageName, expression, expected) => {
    expect(mayShip(packageName, expression)).toBe(expected);
  });
});
