import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

export type RouteFile = {
  /** With its parameters in brackets, as the folders are: `/api/photos/[photoId]/image`. */
  pattern: string;
  /** Those that the file answers; any other one is 405. */
  methods: Method[];
};

/** Every route of the app, read from its folders: a new one is in the list without anybody adding it. */
export function routeList(appFolder = "app"): RouteFile[] {
  return readdirSync(appFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[/\\])route\.tsx?$/.test(file))
    .map((file) => ({
      pattern: `/${relative(".", dirname(file)).split(sep).join("/")}`,
      methods: exportedMethods(readFileSync(join(appFolder, file), "utf8")),
    }))
    .sort((one, other) => one.pattern.localeCompare(other.pattern));
}

function exportedMethods(source: string): Method[] {
  const exported = source
    .split("\n")
    .filter((line) => line.startsWith("export "))
    .join("\n");
  return methods.filter((method) => new RegExp(`\\b${method}\\b`).test(exported));
}

/** Put values in the place of parameters. @throws Error for one that `values` does not know */
export const fillPattern = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`say in this test what stands for [${name}] of ${pattern}`);
    return value;
  });
