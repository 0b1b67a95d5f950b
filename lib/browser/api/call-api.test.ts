import { expect, test } from "vitest";
import { z } from "zod/mini";
import { parseAnswer } from "./call-api";

const Thing = z.object({ id: z.string() });
const refusal = {
  type: "about:blank",
  title: "Too small",
  status: 422,
  code: "photo_too_small",
  detail: "At least 300 px on each side.",
  requestId: "r1",
};

test("a good answer is parsed and stripped to what the contract names", () => {
  expect(parseAnswer(200, '{"id":"a","more":1}', Thing)).toEqual({ ok: true, value: { id: "a" } });
});

test("a refusal carries the server's own sentence", () => {
  const answer = parseAnswer(422, JSON.stringify(refusal), Thing);
  expect(answer).toEqual({ ok: false, error: { kind: "refused", document: refusal } });
});

test.each([
  ["an answer that is not what the contract says", 200, '{"id":1}'],
  ["an error page of a proxy", 502, "<html>Bad gateway</html>"],
  ["a problem code that this page does not know", 422, JSON.stringify({ ...refusal, code: "new_code" })],
])("%s is a value, not an exception", (_, status, text) => {
  expect(parseAnswer(status, text, Thing)).toEqual({ ok: false, error: { kind: "unreadable", status } });
});

test("an empty answer without content is accepted where nothing is expected", () => {
  expect(parseAnswer(204, "", z.undefined())).toEqual({ ok: true, value: undefined });
});
