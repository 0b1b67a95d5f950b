import { expect, test } from "vitest";
import { lateCall } from "./late-call";
import { ok } from "@/lib/shared/result";

test("code that does not come through is told like a server that does not", async () => {
  const lost = lateCall(
    () => Promise.reject(new Error("chunk 404")),
    () => Promise.resolve(ok(1)),
  );
  expect(await lost).toEqual({ ok: false, error: { kind: "unreachable" } });
});

test("a call that fails keeps its own reason", async () => {
  const stopped = lateCall(
    () => Promise.resolve({}),
    () => Promise.reject(new Error("stopped by the person")),
  );
  await expect(stopped).rejects.toThrow("stopped by the person");
});
