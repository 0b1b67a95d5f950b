import { expect, type Page } from "@playwright/test";
import { beginFailing } from "../fixtures/make-try-ons";
import { roomStates } from "../fixtures/room-states";
import type { Words } from "../fixtures/words";
import { answerLooks, answerPhotos, answerTryOn, stillTryOns } from "./still-answers";

type Screen = (page: Page, words: Words) => Promise<void>;

/** The screens of the design, each in one state that always looks the same. */
export const screens: Record<string, Screen> = {
  "room-empty": roomStates["the empty room"],
  "room-outfit": roomStates["the room for a top and a bottom"],
  "room-ready": roomStates["the room with both photos"],
  "room-refused": roomStates["the room with a picture that is refused"],
  waiting: async (page, { tryOn }) => {
    await openTryOn(page, stillTryOns.underWay);
    await expect(page.getByRole("img", { name: tryOn.waiting.draftAlt })).toBeVisible();
  },
  result: async (page, { tryOn }) => {
    await openTryOn(page, stillTryOns.made);
    await expect(page.getByRole("slider", { name: tryOn.result.compare })).toBeVisible();
  },
  "result-side-by-side": async (page, { tryOn }) => {
    await openTryOn(page, stillTryOns.made);
    await page.getByRole("radio", { name: tryOn.result.views.sideBySide }).check();
    await expect(page.getByRole("img", { name: tryOn.result.afterAlt })).toBeVisible();
  },
  failed: async (page, { tryOn }) => {
    await openTryOn(page, stillTryOns.failed);
    await expect(page.getByRole("heading", { level: 1, name: tryOn.failed.titles.noPerson })).toBeVisible();
  },
  looks: async (page) => {
    const { underWay, made, failed } = stillTryOns;
    const kept = { ...made("t3"), favourite: true };
    await answerLooks(page, [underWay("t1"), made("t2"), kept, failed("t4"), { ...made("t5"), favourite: true }]);
    await page.goto("/looks");
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(5);
  },
  "looks-empty": async (page, { looks }) => {
    await answerLooks(page, []);
    await page.goto("/looks");
    await expect(page.getByText(looks.empty.all)).toBeVisible();
  },
  compare: async (page) => {
    await answerLooks(page, [stillTryOns.made("t1"), stillTryOns.underWay("t2")]);
    await page.goto("/compare?looks=t1,t2");
    await expect(page.getByRole("article")).toHaveCount(2);
  },
  photos: async (page) => {
    await answerPhotos(page);
    await page.goto("/photos");
    await expect(page.getByRole("article")).toHaveCount(2);
  },
};

/** The page of a try-on opens only for one that is there; what it says of itself is then ours. */
async function openTryOn(page: Page, still: (typeof stillTryOns)[keyof typeof stillTryOns]): Promise<void> {
  await page.goto("/");
  const id = await beginFailing(page);
  await answerTryOn(page, still(id));
  await page.goto(`/try-on/${id}`);
}
