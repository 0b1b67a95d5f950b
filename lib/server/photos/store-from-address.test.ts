import { readFile } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { err, ok } from "@/lib/shared/result";
import type { FetchPicture } from "../outgoing/fetch-picture";
import { testServer } from "../testing/test-server";
import { storeFromAddress } from "./store-from-address";

vi.setConfig({ testTimeout: 60_000 });

const asked = { ownerId: "owner", url: "https://shop.example/tee.jpg", kind: "garment" } as const;
const never = new AbortController().signal;
const answering =
  (answer: Awaited<ReturnType<FetchPicture>>): FetchPicture =>
  () =>
    Promise.resolve(answer);

test("a picture at an address is kept like an upload, and once", async () => {
  const server = await testServer();
  const bytes = await readFile("public/samples/garments/tee_print.jpg");
  const deps = { ...server, fetchPicture: answering(ok(bytes)) };
  const first = await storeFromAddress(deps, asked, never);
  expect(first).toMatchObject({ ok: true, value: { isNew: true, photo: { kind: "garment", width_px: 768 } } });
  expect(await storeFromAddress(deps, asked, never)).toMatchObject({ ok: true, value: { isNew: false } });
});

test("a page in place of a picture is refused by its bytes", async () => {
  const server = await testServer();
  const deps = { ...server, fetchPicture: answering(ok(Buffer.from("<html>tee.jpg</html>"))) };
  expect(await storeFromAddress(deps, asked, never)).toMatchObject({ error: { code: "unsupported_format" } });
});

test.each([
  ["not_allowed", "invalid_request"],
  ["unreachable", "invalid_request"],
  ["timed_out", "invalid_request"],
  ["too_large", "photo_too_large"],
] as const)("nothing fetched because of %s is told as %s, about the address", async (problem, code) => {
  const server = await testServer();
  const deps = { ...server, fetchPicture: answering(err(problem)) };
  expect(await storeFromAddress(deps, asked, never)).toMatchObject({ error: { code, field: "url" } });
});
