import { expect, test } from "vitest";
import { firstLoadScripts, gzipBytes } from "./first-load";

const html = `<head><script src="/_next/static/chunks/a.js" async=""></script>
<script src="/_next/static/chunks/a.js?dpl=1&amp;x=2" async=""></script>
<script src="/_next/static/chunks/old.js" noModule=""></script></head>
<body><script nonce="n">self.__next_f.push([0])</script><script src="/_next/static/chunks/a.js" id="_R_"></script></body>`;

test("a page's scripts count once each, inline ones and polyfills that modern browsers skip not at all", () => {
  expect(firstLoadScripts(html)).toEqual(["/_next/static/chunks/a.js", "/_next/static/chunks/a.js?dpl=1&x=2"]);
});

test("sizes are those on the wire", async () => {
  const read = () => Promise.resolve(Buffer.alloc(100_000, "a"));
  expect(await gzipBytes(["/a.js", "/b.js"], read)).toBeLessThan(1000);
});
