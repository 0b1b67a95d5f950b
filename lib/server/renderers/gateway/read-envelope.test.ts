import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEnvelope } from "./read-envelope";

const read = (body: unknown) => {
  const envelope = readEnvelope(JSON.stringify(body));
  return envelope && { code: envelope.code, message: envelope.message, requestId: envelope.requestId };
};
const kling = { code: 1303, message: "parallel task over resource pack limit", request_id: "inner" };

describe("readEnvelope", () => {
  it.each([
    [
      "Kling's own",
      { code: 0, message: "SUCCEED", request_id: "r1" },
      { code: 0, message: "SUCCEED", requestId: "r1" },
    ],
    ["a code written as text", { code: "1102", message: "x" }, { code: 1102, message: "x", requestId: null }],
    [
      "a gateway's word",
      { code: "Task_Not_Exist", message: "x", data: null },
      { code: "task_not_exist", message: "x", requestId: null },
    ],
    [
      "an error object",
      { error: { message: "no such key", type: "new_api_error", code: "" } },
      { code: null, message: "no such key", requestId: null },
    ],
    [
      "an error object with a code",
      { error: { message: "m", code: "insufficient_user_quota" } },
      { code: "insufficient_user_quota", message: "m", requestId: null },
    ],
    ["an error that is only a text", { error: "nope" }, { code: null, message: "nope", requestId: null }],
    [
      "a long code",
      { code: 12345678901234567890n.toString(), message: "" },
      { code: "12345678901234567890", message: "", requestId: null },
    ],
    ["nothing at all", {}, { code: null, message: "", requestId: null }],
  ])("reads %s", (_name, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it("lets Kling's JSON inside the message speak instead of its wrapper", () => {
    const wrapped = { code: "fail_to_fetch_task", message: JSON.stringify(kling), data: null };
    expect(read(wrapped)).toEqual({ code: 1303, message: kling.message, requestId: "inner" });
    expect(read({ error: { message: `status 429: ${JSON.stringify(wrapped)} (request id: 7)` } })).toEqual({
      code: 1303,
      message: kling.message,
      requestId: "inner",
    });
  });

  it("ignores JSON in a message that carries no code of Kling's", () => {
    expect(read({ code: "task_failed", message: 'bad {"code":"x"}' })?.code).toBe("task_failed");
  });

  it.each(["", "null", "[]", "7", '"x"', "<html>502</html>", '{"code":0,"data":{"task_id":"a'])(
    "is null for %j",
    (text) => {
      expect(readEnvelope(text)).toBeNull();
    },
  );

  it("never throws, whatever arrives", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readEnvelope(text)));
    fc.assert(fc.property(fc.jsonValue(), (message) => void read({ code: message, message, error: message })));
  });
});
