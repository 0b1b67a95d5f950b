import { describe, expect, it } from "vitest";
import { noCheckAnswer, readCheck } from "./read-check";

const check = (httpStatus: number, body: unknown) =>
  readCheck({ httpStatus, text: typeof body === "string" ? body : JSON.stringify(body) });
const task = (data: object) =>
  check(200, { code: 0, message: "SUCCEED", request_id: "r", data: { task_id: "C1", ...data } });
const failed = (task_status_msg: string) => task({ task_status: "failed", task_status_msg });
const url = "https://cdn.example/a.png";

describe("readCheck", () => {
  it("follows a task through its states", () => {
    expect(task({ task_status: "submitted" })).toEqual({ kind: "pending", stage: "queued" });
    expect(task({ task_status: "processing" })).toEqual({ kind: "pending", stage: "rendering" });
    expect(task({ task_status: "succeed", task_result: { images: [{ index: 0, url }] } })).toEqual({
      kind: "done",
      resultUrl: url,
    });
    expect(task({ task_status: "succeed" })).toEqual({ kind: "done", resultUrl: null });
  });

  it("goes on asking where it does not know the word", () => {
    expect(task({ task_status: "almost" })).toEqual({ kind: "pending", stage: "rendering", unknownWord: "almost" });
  });

  it.each([
    ["no human in the image", "no_person"],
    ["Failure to pass the risk control system", "moderated"],
    ["The resolution or aspect ratio of the input image is invalid", "photo_bad_aspect"],
    ["Image pixel is invalid", "photo_too_small"],
    ["clothes detected: upper+upper, not supported", "garment_conflict"],
    ["服饰组合不支持", "garment_conflict"],
    ["Account balance not enough", "out_of_credit"],
    ['{"code":1301,"message":"blocked"}', "moderated"],
    ["generation fails", "gateway_down"],
    ["", "gateway_down"],
  ])("a task that failed with %j is %s", (reason, code) => {
    expect(failed(reason)).toMatchObject({ kind: "failed", code });
  });

  it.each([
    [
      200,
      {
        code: 0,
        message: "SUCCEED",
        data: { task_id: "C1", task_status: "failed", task_status_msg: "task not found" },
      },
    ],
    [400, { code: "task_not_exist", message: "task_not_exist", data: null }],
    [404, { error: { message: "Task C1 not found" } }],
  ])("HTTP %i %j: the gateway does not know the task", (status, body) => {
    expect(check(status, body)).toEqual({ kind: "not_found" });
  });

  it.each([
    [500, ""],
    [502, "<html>"],
    [200, ""],
    [200, '{"code":0,"data":{"task_sta'],
    [200, { code: 0, data: {} }],
    [200, { code: 5000, message: "internal" }],
    [429, { code: 1302, message: "slow down" }],
    [429, { code: 1102, message: "Account balance not enough" }],
    [401, { code: 1004, message: "expired" }],
    [404, { code: 1202, message: "wrong path" }],
    [404, "<html>not found</html>"],
    [500, { code: 0, data: { task_status: "failed" } }],
  ])("HTTP %i %j is a poll error and ends nothing", (status, body) => {
    expect(check(status, body)).toMatchObject({ kind: "no_answer" });
  });

  it("takes silence for a poll error", () => {
    expect(noCheckAnswer()).toMatchObject({ kind: "no_answer" });
  });

  it.each(["queued", "processing", "succeeded", "failed"])("reads the OpenAI-video style, %s", (status) => {
    const kinds = { queued: "pending", processing: "pending", succeeded: "done", failed: "failed" };
    const body = { code: "success", data: { status, task_id: "C1", url, error: { message: "no person", code: "x" } } };
    expect(check(200, body).kind).toBe(kinds[status as keyof typeof kinds]);
  });
});
