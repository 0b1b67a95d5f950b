import { describe, expect, it } from "vitest";
import { neverSent, noAnswer, readCreate } from "./read-create";

const create = (httpStatus: number, body: unknown, retryAfterMs?: number) =>
  readCreate({
    httpStatus,
    text: typeof body === "string" ? body : JSON.stringify(body),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }).outcome;
const kling = (code: number, message = "") => ({ code, message, request_id: "r" });
const relayed = (code: number, message = "") => ({
  code: "fail_to_fetch_task",
  message: JSON.stringify(kling(code, message)),
  data: null,
});
const newApi = (message: string, code = "") => ({ error: { message, type: "new_api_error", code } });

/** HTTP status, body, problem, may be sent again. */
const refusals: [number, object | string, string, boolean][] = [
  [401, kling(1000), "gateway_auth", false],
  [401, kling(1001), "gateway_auth", false],
  [401, kling(1002), "gateway_auth", false],
  [401, kling(1003), "gateway_auth", false],
  [401, kling(1004), "gateway_auth", false],
  [429, kling(1100), "gateway_auth", false],
  [429, kling(1101), "out_of_credit", false],
  [429, kling(1102, "Account balance not enough"), "out_of_credit", false],
  [403, kling(1103), "gateway_auth", false],
  [400, kling(1200), "gateway_config", false],
  [400, kling(1201), "gateway_config", false],
  [400, kling(1201, "model_name is invalid"), "gateway_config", false],
  [400, kling(1201, "File is not in a valid base64 format"), "unreadable_image", false],
  [400, kling(1201, "Image pixel is invalid"), "photo_too_small", false],
  [400, kling(1201, "The resolution or aspect ratio of the input image is out of range"), "photo_bad_aspect", false],
  [404, kling(1202), "gateway_config", false],
  [404, kling(1203), "gateway_config", false],
  [400, kling(1300), "moderated", false],
  [400, kling(1301), "moderated", false],
  [429, kling(1302), "busy", true],
  [429, kling(1303, "parallel task over resource pack limit"), "busy", true],
  [429, kling(1304), "gateway_auth", false],
  [500, kling(5000), "gateway_down", true],
  [503, kling(5001), "gateway_down", true],
  [200, kling(1102), "out_of_credit", false],
  [429, relayed(1303), "busy", true],
  [429, relayed(1102), "out_of_credit", false],
  [500, relayed(5000), "gateway_down", true],
  [400, { code: "task_failed", message: "parallel task over resource pack limit", data: null }, "busy", true],
  [400, { code: "task_failed", message: "Account balance not enough", data: null }, "out_of_credit", false],
  [400, { code: "task_failed", message: "Failure to pass the risk control system", data: null }, "moderated", false],
  [400, { code: "task_failed", message: "something new", data: null }, "gateway_down", false],
  [400, { code: "invalid_request", message: "x", data: null }, "gateway_config", false],
  [401, newApi("Invalid token (request id: 20)"), "gateway_auth", false],
  [403, newApi("group not allowed"), "gateway_auth", false],
  [403, newApi("user quota is not enough", "insufficient_user_quota"), "out_of_credit", false],
  [403, newApi("用户额度不足"), "out_of_credit", false],
  [503, newApi("No available channel for model kolors-virtual-try-on-v1 under group default"), "gateway_config", false],
  [503, newApi("当前分组 default 下对于模型 x 无可用渠道"), "gateway_config", false],
  [402, "", "out_of_credit", false],
  [429, "", "busy", true],
  [429, "<html>Too Many Requests</html>", "busy", true],
  [429, { message: "余额不足" }, "out_of_credit", false],
  [400, "<html>Bad Request</html>", "gateway_config", false],
  [404, "<html>", "gateway_config", false],
  [413, "<html>", "gateway_config", false],
];

/** Answers after which the gateway may be at work, and the operator may be paying. */
const ambiguous: [number, object | string][] = [
  [504, kling(5002)],
  [200, kling(5002)],
  [500, relayed(5002)],
  [500, ""],
  [502, "<html><h1>502 Bad Gateway</h1></html>"],
  [503, ""],
  [504, ""],
  [500, { message: "internal error" }],
  [503, { error: { message: "too many requests" } }],
  [500, { code: "do_request_failed", message: "do request failed", data: null }],
  [408, ""],
  [499, ""],
  [301, ""],
  [200, ""],
  [200, "<html>"],
  [200, '{"code":0,"message":"SUCCEED","data":{"task_id":"CjE'],
  [200, { code: 0, message: "SUCCEED", data: {} }],
  [200, { code: 0, message: "SUCCEED", data: { task_id: "" } }],
  [200, { code: 9999, message: "new" }],
  [200, { code: "error", message: "balance not enough" }],
  [502, kling(9999)],
];

describe("readCreate", () => {
  it.each(refusals)("HTTP %i %j is a refusal: %s, again %s", (status, body, code, again) => {
    expect(create(status, body)).toMatchObject({ kind: "refused", problem: { code }, again });
  });

  it.each(ambiguous)("HTTP %i %j may have been taken and is never a refusal", (status, body) => {
    expect(create(status, body)).toEqual({ kind: "unknown" });
  });

  it.each([
    [200, { code: 0, message: "SUCCEED", data: { task_id: "C1", task_status: "submitted" } }],
    [200, { id: "C1", task_id: "C1", object: "video", status: "queued", progress: 0, created_at: 1722769557 }],
    [500, { code: 5000, message: "internal", data: { task_id: "C1" } }],
    [504, { code: 5002, message: "timeout", data: { task_id: "C1" } }],
  ])("HTTP %i %j names a task, so there is one", (status, body) => {
    expect(create(status, body)).toEqual({ kind: "accepted", gatewayTaskId: "C1" });
  });

  it("waits a second or more before a busy gateway is asked again, and as long as it asks for", () => {
    expect(create(429, kling(1303))).toMatchObject({ problem: { retryAfterMs: 2_000 } });
    expect(create(429, kling(1302), 9_000)).toMatchObject({ problem: { retryAfterMs: 9_000 } });
  });

  it("waits longer for maintenance than for an internal error", () => {
    expect(create(500, kling(5000))).toMatchObject({ problem: { retryAfterMs: 5_000 } });
    expect(create(503, kling(5001))).toMatchObject({ problem: { retryAfterMs: 30_000 } });
  });

  it("says which photo the gateway complains of", () => {
    expect(create(400, kling(1201, "human_image: Image pixel is invalid"))).toMatchObject({
      problem: { field: "personId" },
    });
    expect(create(400, kling(1201, "cloth_image: Image pixel is invalid"))).toMatchObject({
      problem: { field: "garment" },
    });
  });

  it("may send again what never left, and never what did", () => {
    expect(neverSent().outcome).toMatchObject({ kind: "refused", problem: { code: "gateway_down" }, again: true });
    expect(noAnswer().outcome).toEqual({ kind: "unknown" });
  });
});
