import { expect, test } from "vitest";
import { missedBars } from "./bars";

const good = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const times = { cls: 0, lcpMs: 900, fcpMs: 900, blockedMs: 0 };
const empty = { ...good, ...times, performance: 100, seo: 80 };

test("a room three points under the empty page keeps every bar", () => {
  const room = { ...good, ...times, performance: 97, cls: 0.02 };
  expect(missedBars({ empty, room, interaction: { slowestMs: 100 } })).toEqual([]);
});

test("each bar that is missed is named", () => {
  const room = { ...times, performance: 96, accessibility: 99, "best-practices": 99, seo: 99, cls: 0.03 };
  const missed = missedBars({ empty, room, interaction: { slowestMs: 104 } });
  expect(missed.map((line) => line.split(" ")[0])).toEqual([
    "performance",
    "accessibility",
    "best-practices",
    "seo",
    "layout",
    "next",
  ]);
});
