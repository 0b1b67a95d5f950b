import { expect, test } from "vitest";
import { TryOn } from "@/lib/shared/try-on";
import { tryOnStatuses } from "@/lib/shared/try-on-status";
import type { TryOnRow } from "../db/schema";
import { newRow } from "./new-row";
import { tryOnEtag, tryOnView, type ViewContext } from "./try-on-view";

const createdAt = Date.UTC(2026, 0, 1);
const row: TryOnRow = newRow(
  {
    owner_id: "ann",
    model: "kolors-virtual-try-on-v1-5",
    renderer: "local",
    person_id: "p",
    single_id: null,
    top_id: "t",
    bottom_id: "b",
    kinds: null,
    fit: null,
    wants_draft: 0,
  },
  createdAt,
);
const context: ViewContext = {
  locale: "en",
  origin: "https://room.example",
  now: createdAt + 4_000,
  deadlineMs: 300_000,
  expectedSeconds: 6,
};
const share = { token: "tok", try_on_id: row.id, created_at: createdAt, expires_at: createdAt + 1 };
const succeeded: TryOnRow = {
  ...row,
  status: "succeeded",
  finished_at: createdAt + 3_000,
  result_key: "results/k",
  result_width_px: 768,
  result_height_px: 1024,
  result_bytes: 9,
  result_content_type: "image/png",
};
const etagOf = (change: Partial<TryOnRow>, more: Partial<ViewContext> = {}) =>
  tryOnEtag(tryOnView({ ...row, ...change }, { ...context, ...more }));

test.each(tryOnStatuses)("a try-on that is %s keeps to the contract and shows nothing of its inside", (status) => {
  const view = tryOnView({ ...succeeded, status, problem_code: "no_person" }, { ...context, share });
  expect(TryOn.safeParse(view).success).toBe(true);
  const text = JSON.stringify(view);
  expect(text).not.toContain("ann");
  expect(text).not.toContain("results/k");
  expect(view.pollAfterMs === 0).toBe(["succeeded", "failed", "canceled"].includes(status));
});

test("times run until the end and then stand still", () => {
  expect(tryOnView(row, context).progress.elapsedSeconds).toBe(4);
  expect(tryOnView(succeeded, { ...context, now: createdAt + 60_000 }).progress.elapsedSeconds).toBe(3);
});

test("a problem says what to do in the reader's language, and whether trying again can help", () => {
  const failed = { ...row, status: "failed", problem_code: "no_person" } as const;
  expect(tryOnView(failed, context).problem).toEqual({
    code: "no_person",
    detail: "No person found in your photo. Use one where you stand facing forward.",
    canRetry: false,
  });
  expect(tryOnView(failed, { ...context, locale: "zh" }).problem?.detail).toMatch(/照片/);
  expect(tryOnView({ ...failed, problem_code: "unavailable" }, context).problem?.canRetry).toBe(true);
});

test("a gateway's try-on is late past the deadline, a local one never", () => {
  const old = { ...row, status: "rendering", started_at: createdAt - 300_000 } as const;
  expect(tryOnView({ ...old, renderer: "vapi" }, context).progress.stage).toBe("late");
  expect(tryOnView(old, context).progress.stage).toBe("rendering");
});

test("the tag stays while only times pass", () => {
  expect(etagOf({ updated_at: 1, started_at: 2, last_used_at: 3 }, { now: createdAt + 9_000 })).toBe(etagOf({}));
  expect(etagOf({}, { expectedSeconds: 99, queuePosition: 4 })).toBe(etagOf({}));
});

test("the tag changes with status, stage, draft, result, problem, favourite and share", () => {
  const late = { status: "rendering", renderer: "vapi", started_at: createdAt - 300_000 } as const;
  const tags = [
    etagOf({}),
    etagOf({ status: "rendering", renderer: "vapi" }),
    etagOf(late),
    etagOf({ draft_key: "drafts/d" }),
    etagOf(succeeded),
    etagOf({ ...succeeded, result_width_px: 700 }),
    etagOf({ status: "failed" }),
    etagOf({ status: "failed", problem_code: "no_person" }),
    etagOf({ favourite: 1 }),
    etagOf({}, { share }),
  ];
  expect(new Set(tags).size).toBe(tags.length);
});

test("what the person said and corrected is told again, so that a look can be looked into as it was made", () => {
  const said = { kinds: { t: "upper" }, fit: { sleeves: "short", hem: -0.5 } } as const;
  const stored = { ...row, kinds: JSON.stringify(said.kinds), fit: JSON.stringify(said.fit) };
  expect(tryOnView(stored, context)).toMatchObject(said);
  expect(Object.keys(tryOnView(row, context))).not.toContain("fit");
});
