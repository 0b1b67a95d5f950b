import { expect, test } from "vitest";
import { createLog } from "./log";

function lines(write: (log: ReturnType<typeof createLog>) => void): string {
  const written: string[] = [];
  write(createLog("trace", ["canary-secret"], { write: (line) => void written.push(line) }));
  return written.join("");
}

test("a secret is never written, wherever it stands", () => {
  const text = lines((log) => {
    log.info({ note: "canary-secret" }, "it is canary-secret");
    log.error({ err: new Error("refused canary-secret", { cause: new Error("canary-secret") }) });
    log.child({ at: "canary-secret" }).warn("x");
  });
  expect(text).not.toContain("canary");
  expect(text.match(/\[secret\]/g)?.length).toBeGreaterThanOrEqual(4);
});

test("a secret that JSON writes in another way is not written either", () => {
  const written: string[] = [];
  const secret = 'a "quoted" \\ canary';
  createLog("info", [secret], { write: (line) => void written.push(line) }).info(`it is ${secret}`);
  expect(written.join("")).not.toContain("canary");
  expect(JSON.parse(written.join(""))).toMatchObject({ msg: "it is [secret]" });
});

test("what is called a secret is not written, even one that we do not know", () => {
  const text = lines((log) => {
    log.info({
      token: "unknown",
      headers: { authorization: "unknown", cookie: "unknown" },
      a: { b: { secret: "unknown" } },
    });
  });
  expect(text).not.toContain("unknown");
});

test("a line says when, how grave and what, and nothing of the machine", () => {
  const line = JSON.parse(
    lines((log) => {
      log.info({ tryOnId: "t" }, "moved");
    }),
  ) as Record<string, unknown>;
  expect(Object.keys(line).sort()).toEqual(["level", "msg", "time", "tryOnId"]);
});
