import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openapiDocument } from "./document";

/** Not calls of the interface: the document itself, the form of a page, and the answer to every address that is none. */
const notDescribed = ["/api/openapi.json", "/api/access", "/api/[...path]"];

async function routesOfTheApp(): Promise<string[]> {
  const files = await readdir("app/api", { recursive: true });
  const routes = files.filter((file) => file.endsWith("route.ts"));
  const described = await Promise.all(
    routes.map(async (file) => {
      const path = `/api/${file.replace(/\/route\.ts$/, "")}`;
      const source = await readFile(join("app/api", file), "utf8");
      const methods = [...source.matchAll(/^export const (GET|POST|PATCH|DELETE)\b/gm)].map(([, method]) => method);
      return notDescribed.includes(path)
        ? []
        : methods.map((method) => `${method} ${path.replace(/\[(\w+)\]/g, "{$1}")}`);
    }),
  );
  return described.flat().sort();
}

test("every route is described, and nothing else is", async () => {
  const described = Object.entries(openapiDocument().paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(await routesOfTheApp());
});

test("every schema that is referred to is there", () => {
  const document = openapiDocument();
  const text = JSON.stringify(document);
  const named = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
  expect([...named].filter((name) => !Object.keys(document.components.schemas).includes(name ?? ""))).toEqual([]);
});
