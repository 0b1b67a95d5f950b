import { expect, test } from "vitest";
import { sampleTryOn } from "./sample-try-on.fixture";
import { stageSteps } from "./stage-steps";
import type { Stage, TryOn } from "@/lib/shared/try-on";

const at = (stage: Stage, given: Partial<TryOn> = {}) =>
  sampleTryOn({ ...given, progress: { stage, elapsedSeconds: 0, expectedSeconds: 15 } });
const states = (tryOn: TryOn) => stageSteps(tryOn, 14).map(({ key, state }) => `${key} ${state}`);

test("a render at a gateway names its four steps, with the one that is on", () => {
  expect(states(at("rendering"))).toEqual(["checked done", "sent done", "rendering now", "bringing next"]);
});

test("a render on this server is never said to be sent", () => {
  expect(states(at("queued", { renderer: "local" }))).toEqual([
    "checked done",
    "queued now",
    "fitting next",
    "saving next",
  ]);
});

test.each<[Stage, string[]]>([
  ["queued", ["done", "now", "next", "next"]],
  ["sending", ["done", "now", "next", "next"]],
  ["late", ["done", "done", "now", "next"]],
  ["checking", ["done", "now", "next", "next"]],
  ["saving", ["done", "done", "done", "now"]],
  ["done", ["done", "done", "done", "done"]],
])("stage %s", (stage, expected) => {
  expect(stageSteps(at(stage), 14).map(({ state }) => state)).toEqual(expected);
});

test("the seconds of a step count from its own start, not from the press", () => {
  const [, , rendering] = stageSteps(at("rendering"), 14);
  expect(rendering).toMatchObject({ key: "rendering", seconds: 12 });
});

test("a step whose time the server did not tell shows none", () => {
  const unstarted = at("rendering");
  delete unstarted.startedAt;
  expect(stageSteps(unstarted, 14)[1]).toEqual({ key: "sent", state: "done" });
});
