import { photoImageUrl } from "@/lib/browser/api/photo-addresses";
import type { TryOnWish } from "@/lib/browser/api/try-ons";
import type { Progress } from "./bring-in";
import type { PlateProblem, ReadyPicture, SlotName, StopCause } from "./plate-state";

/** So many pictures become try-ons at once, the one on the plate included. */
export const mostAtOnce = 12;

/** Which plate's picture may be several; an outfit is one thing. */
export type TraySlot = Exclude<SlotName, "bottom">;

/** A picture beside the one on the plate. Only a stored one is started; every other one says why it is not. */
export type Extra = { id: string } & (
  | { step: "preparing" }
  | { step: "halted"; picture: ReadyPicture }
  | { step: "stopped"; picture: ReadyPicture; why: StopCause }
  | { step: "sending"; picture: ReadyPicture; share: number }
  // Null after a reload: the picture is on the server only.
  | { step: "stored"; picture: ReadyPicture | null; photoId: string }
  | { step: "refused"; problem: PlateProblem; previewUrl: string | null }
);

/** `leftOut`: pictures beyond what can be taken at once. */
export type Tray = { slot: TraySlot; extras: Extra[]; leftOut: number };

/** What survives a reload: those that are on the server. */
export type SavedTray = { slot: TraySlot; photoIds: string[] };

export type TrayAction =
  | { type: "filled"; slot: TraySlot; ids: string[]; leftOut: number }
  | ({ id: string } & Progress)
  | { type: "resent"; id: string }
  | { type: "removed"; id: string }
  | { type: "gone"; id: string }
  | { type: "restored"; saved: SavedTray };

export const emptyTray: Tray = { slot: "garment", extras: [], leftOut: 0 };

/** The tray after something happened. Answers for pictures that were taken out meanwhile change nothing. */
export function trayAfter(tray: Tray, action: TrayAction): Tray {
  switch (action.type) {
    case "filled": {
      const extras = action.ids.map((id): Extra => ({ id, step: "preparing" }));
      const kept = action.slot === tray.slot ? tray.extras : [];
      const all = [...kept, ...extras];
      const fitting = all.slice(0, mostAtOnce - 1);
      return { slot: action.slot, extras: fitting, leftOut: action.leftOut + all.length - fitting.length };
    }
    case "prepared":
      return onExtra(tray, action.id, ({ id }) => ({ id, step: "sending", picture: action.picture, share: 0 }));
    case "halted":
      return onExtra(tray, action.id, ({ id }) => ({ id, step: "halted", picture: action.picture }));
    case "refused":
      return onExtra(tray, action.id, ({ id }) => ({
        id,
        step: "refused",
        problem: action.problem,
        previewUrl: action.previewUrl,
      }));
    case "left":
      return onSent(tray, action.id, (extra) => {
        if (extra.step === "sending") return { ...extra, share: Math.max(extra.share, action.share) };
        return action.share > 0 ? onItsWay(extra, action.share) : extra;
      });
    case "stored":
      return onSent(tray, action.id, ({ id, picture }) => ({ id, step: "stored", picture, photoId: action.photoId }));
    case "stopped":
      return onSent(tray, action.id, ({ id, picture }) => ({ id, step: "stopped", picture, why: action.why }));
    case "resent":
      return onExtra(tray, action.id, (extra) => (extra.step === "stopped" ? onItsWay(extra, 0) : extra));
    case "removed":
      return { ...tray, extras: tray.extras.filter(({ id }) => id !== action.id), leftOut: 0 };
    case "gone":
      return onExtra(tray, action.id, ({ id }) => ({
        id,
        step: "refused",
        problem: { code: "gone" },
        previewUrl: null,
      }));
    case "restored":
      // What was put in meanwhile is what the person wants.
      return tray.extras.length > 0 ? tray : restored(action.saved);
  }
}

const onExtra = (tray: Tray, id: string, change: (extra: Extra) => Extra): Tray => ({
  ...tray,
  extras: tray.extras.map((extra) => (extra.id === id ? change(extra) : extra)),
});

/** One that stopped is tried again quietly: it is on its way only when some of it has left. */
type Sent = Extract<Extra, { step: "sending" | "stopped" }>;

const onItsWay = ({ id, picture }: Sent & { id: string }, share: number): Extra => ({
  id,
  step: "sending",
  picture,
  share,
});

const onSent = (tray: Tray, id: string, change: (extra: Sent) => Extra): Tray =>
  onExtra(tray, id, (extra) => (extra.step === "sending" || extra.step === "stopped" ? change(extra) : extra));

/** The address that shows a picture of the tray, from this browser's memory where it is there, or null. */
export function extraUrlOf(extra: Extra): string | null {
  switch (extra.step) {
    case "preparing":
      return null;
    case "refused":
      return extra.previewUrl;
    case "stored":
      return extra.picture?.previewUrl ?? photoImageUrl(extra.photoId, 160);
    case "halted":
    case "sending":
    case "stopped":
      return extra.picture.previewUrl;
  }
}

const restored = ({ slot, photoIds }: SavedTray): Tray => ({
  slot,
  extras: photoIds.slice(0, mostAtOnce - 1).map((photoId) => ({ id: photoId, step: "stored", picture: null, photoId })),
  leftOut: 0,
});

/** What has to be kept to bring this tray back. */
export const savedTray = ({ slot, extras }: Tray): SavedTray => ({
  slot,
  photoIds: extras.flatMap((extra) => (extra.step === "stored" ? [extra.photoId] : [])),
});

export const isTrayBusy = ({ extras }: Tray): boolean =>
  extras.some(({ step }) => step === "preparing" || step === "sending");

/** One wish for the plate's own picture, and one for every picture of the tray in its place. */
export function wishesOf(wish: TryOnWish, { slot, extras }: Tray): TryOnWish[] {
  // What was said about the plate's garment is not true of the others.
  const { kinds, ...unsaid } = wish;
  const others = extras.flatMap((extra): TryOnWish[] => {
    if (extra.step !== "stored") return [];
    const { photoId } = extra;
    return slot === "person"
      ? [{ ...unsaid, ...(kinds && { kinds }), personId: photoId }]
      : [{ ...unsaid, garment: { single: photoId } }];
  });
  return [wish, ...others];
}
