import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEnvelope } from "./read-envelope";
import { readTask, readTimeMs } from "./read-task";
import { readTaskStatus } from "./task-status";

const url = "https://cdn.example/a.png";
const images = { images: [{ index: 0, url }] };
const read = (body: object) => readTask({ ...body });

describe("readTask", () => {
  it.each([
    ["Kling", { code: 0, data: { task_id: "C1", task_status: "succeed", task_status_msg: "", task_result: images } }],
    [
      "Kling without index",
      { code: 0, data: { task_id: "C1", task_status: "succeed", task_result: { images: [{ id: "", url }] } } },
    ],
    ["OpenAI-video style", { code: "success", data: { task_id: "C1", status: "succeeded", url } }],
    [
      "task record, nested body",
      {
        code: "success",
        data: { task_id: "C1", status: "SUCCESS", data: { code: 0, data: { task_id: "up", task_result: images } } },
      },
    ],
    [
      "task record, nested task",
      { code: "success", data: { task_id: "C1", status: "SUCCESS", data: { task_result: images } } },
    ],
    ["task record, result_url", { code: "success", data: { task_id: "C1", status: "SUCCESS", result_url: url } }],
    ["bare task of a callback", { task_id: "C1", task_status: "succeed", task_result: images }],
  ])("finds id, state and address in the form of %s", (_name, body) => {
    expect(read(body)).toMatchObject({ taskId: "C1", status: "done", resultUrl: url });
  });

  it("takes the documented place of the address first", () => {
    const data = {
      task_result: images,
      url: "https://cdn.example/other.png",
      result_url: "https://cdn.example/third.png",
    };
    expect(read({ data }).resultUrl).toBe(url);
  });

  it("is done without an address where none is given", () => {
    expect(read({ data: { task_status: "succeed", task_result: { images: [] } } })).toMatchObject({
      status: "done",
      resultUrl: null,
    });
  });

  it("keeps all 18 digits of an id that came as a number", () => {
    const body = readEnvelope('{"code":0,"data":{"task_id":831922345719271433,"task_status":"submitted"}}')?.body;
    expect(body && readTask(body).taskId).toBe("831922345719271433");
  });

  it.each(["", "..", "../../v1/account", "a b", "x".repeat(201), "a?b=c", "a/b"])("takes %j for no id", (id) => {
    expect(read({ data: { task_id: id } }).taskId).toBeNull();
  });

  it("takes a top-level id only where an object says what it is the id of", () => {
    expect(read({ id: "v1", object: "video", status: "queued" })).toMatchObject({ taskId: "v1", status: "queued" });
    expect(read({ id: "request-7", message: "no" }).taskId).toBeNull();
  });

  it.each([
    [{ data: { task_status: "failed", task_status_msg: "why" } }, "why"],
    [{ data: { status: "FAILURE", fail_reason: "why" } }, "why"],
    [{ data: { status: "failed", error: { message: "why", code: "x" } } }, "why"],
    [{ data: { task_status: "failed" } }, ""],
  ])("reads the reason of %j", (body, reason) => {
    expect(read(body)).toMatchObject({ status: "failed", reason });
  });

  it("tells seconds from milliseconds", () => {
    expect(read({ data: { created_at: 1722769557, updated_at: 1722769557708 } })).toMatchObject({
      createdAtMs: 1722769557000,
      updatedAtMs: 1722769557708,
    });
    expect([readTimeMs(null), readTimeMs("0"), readTimeMs("soon")]).toEqual([null, null, null]);
  });

  it("never throws, whatever the body is made of", () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => void readTask(body)));
    fc.assert(
      fc.property(fc.jsonValue(), (part) => {
        readTask({ data: part, task_id: part, task_status: part });
        readTask({ data: { data: part, task_id: part, task_status: part, task_result: part, error: part } });
      }),
    );
  });
});

describe("readTaskStatus", () => {
  it.each([
    ["queued", ["submitted", "queued", "pending", "NOT_START", ""]],
    ["running", ["processing", "IN_PROGRESS", "Running"]],
    ["done", ["succeed", "succeeded", "SUCCESS", "completed"]],
    ["failed", ["failed", "fail", "FAILURE", "error"]],
    ["unknown", ["rendering", "toString", "完成"]],
  ])("%s", (status, words) => {
    expect(words.map(readTaskStatus)).toEqual(words.map(() => status));
  });
});
