import { beforeEach, expect, test, vi } from "vitest";
import type { ApiProblem } from "./call-api";
import { withHumanCheck } from "./with-human-check";
import type { Result } from "@/lib/shared/result";

const solve = vi.fn<(challenge: string) => Promise<string | null>>();
beforeEach(() => solve.mockReset());

const refusal = (challenge?: string): Result<string, ApiProblem> => ({
  ok: false,
  error: {
    kind: "refused",
    document: {
      type: "urn:x",
      title: "x",
      status: 403,
      code: challenge === undefined ? "forbidden" : "human_check_required",
      detail: "x",
      requestId: "r",
      ...(challenge !== undefined && { challenge }),
    },
  },
});
const made: Result<string, ApiProblem> = { ok: true, value: "made" };

/** Sends that are answered in turn. */
function sends(...answers: Result<string, ApiProblem>[]) {
  return vi.fn((headers: Record<string, string>) => Promise.resolve(answers[Object.keys(headers).length] ?? made));
}

test("a call that nothing is asked for is made once", async () => {
  const send = sends(made);
  expect(await withHumanCheck(send, solve)).toEqual(made);
  expect(send.mock.calls).toEqual([[{}]]);
});

test("another refusal is passed on", async () => {
  const send = sends(refusal());
  expect(await withHumanCheck(send, solve)).toEqual(refusal());
  expect(send).toHaveBeenCalledTimes(1);
});

test("what is asked for is calculated, and the call is made again with it", async () => {
  solve.mockResolvedValue("42");
  const send = sends(refusal("6 * 7"), made);
  expect(await withHumanCheck(send, solve)).toEqual(made);
  expect(solve).toHaveBeenCalledWith("6 * 7");
  expect(send.mock.calls).toEqual([[{}], [{ "Human-Check": "42" }]]);
});

test("where this browser cannot do it, the server's sentence is shown", async () => {
  solve.mockResolvedValue(null);
  const send = sends(refusal("6 * 7"), made);
  expect(await withHumanCheck(send, solve)).toEqual(refusal("6 * 7"));
});
