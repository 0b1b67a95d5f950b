import { expect, type Page } from "@playwright/test";
import { beginFailing, enterWithLooks, share } from "../fixtures/make-try-ons";
import { roomStates } from "../fixtures/room-states";
import type { Words } from "../fixtures/words";
import {
  answerHandoff,
  answerLooks,
  answerPhotos,
  answerSharedPictures,
  answerTryOn,
  stillTryOns,
} from "./still-answers";

type Screen = (page: Page, words: Words) => Promise<void>;

/** The screens of the design, each in one state that always looks the same. */
export const screens = {
  "room-empty": roomStates["the empty room"],
  "room-outfit": roomStates["the room for a top and a bottom"],
  "room-ready": roomStates["the room with both photos"],
  "room-refused": roomStates["the room with a picture that is refused"],
  "room-offline": roomStates["the room without a connection"],
  "room-privacy": roomStates["what happens to a photo"],
  "room-handoff": async (page, words) => {
    await answerHandoff(page);
    await roomStates["the code that opens the room on another device"](page, words);
  },
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
  "result-changes": async (page, { tryOn }) => {
    await openTryOn(page, stillTryOns.made);
    await page.getByRole("button", { name: tryOn.closer.changes }).click();
    await expect(page.getByRole("img", { name: tryOn.closer.marked })).toBeVisible();
  },
  "result-share": async (page, { tryOn }) => {
    await openTryOn(page, stillTryOns.shared);
    await page.getByRole("button", { name: tryOn.share.open }).filter({ visible: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "shared-look": async (page, { sharedLook }) => {
    const [look] = await enterWithLooks(page);
    await answerSharedPictures(page);
    await page.goto(await share(page, look));
    await expect(page.getByRole("slider", { name: sharedLook.compare })).toBeVisible();
    // The server tells the days of today.
    await page.getByText(/\d{4}/).evaluate((line) => {
      line.textContent = "Shared on 22 Nov 2026. The link stops working on 22 Dec 2026.";
    });
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
    await expect(page.getByText(looks.empty.all.replace(/\{.*/, ""))).toBeVisible();
  },
  "looks-erase": async (page, { looks }) => {
    await answerLooks(page, [stillTryOns.made("t1"), stillTryOns.made("t2")]);
    await answerPhotos(page);
    await page.goto("/looks");
    await page.getByRole("button", { name: looks.eraseAll.label }).click();
    const dialog = page.getByRole("dialog", { name: looks.eraseAll.title });
    await expect(dialog).toContainText("2 looks and 2 photos");
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
  offline: async (page, { offline }) => {
    await page.goto("/offline");
    await expect(page.getByRole("heading", { level: 1, name: offline.title })).toBeVisible();
  },
} satisfies Record<string, Screen>;

/** Looked at in Chinese too: the longest words, the largest titles, the narrowest tiles. */
export const inChinese = ["room-empty", "result", "looks"] as const satisfies (keyof typeof screens)[];

/** The page of a try-on opens only for one that is there; what it says of itself is then ours. */
async function openTryOn(page: Page, still: (typeof stillTryOns)[keyof typeof stillTryOns]): Promise<void> {
  await page.goto("/");
  const id = await beginFailing(page);
  await answerTryOn(page, still(id));
  await page.goto(`/try-on/${id}`);
}
