/** Licences that whatever this project ships may have. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
]);

/**
 * Packages that may have another one, and why. libvips is LGPL: sharp loads it as a shared library that anyone may
 * replace, which is what that licence asks for.
 */
const exceptions: readonly { packages: RegExp; licence: string }[] = [
  { packages: /^@img\/sharp-(?:libvips-|wasm32$|win32-)/, licence: "LGPL-3.0-or-later" },
];

/**
 * May a package with this SPDX expression be shipped? All parts of an AND, one part of an OR.
 *
 * @param expression as packages declare it; brackets round a whole OR are accepted
 */
export function mayShip(packageName: string, expression: string): boolean {
  const single = (licence: string) =>
    allowed.has(licence) ||
    exceptions.some((exception) => exception.licence === licence && exception.packages.test(packageName));
  return expression.split(" AND ").every((part) =>
    part
      .replace(/^\(|\)$/g, "")
      .split(" OR ")
      .some((licence) => single(licence.trim())),
  );
}
