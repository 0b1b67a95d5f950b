import type { TryOnWish } from "@/lib/browser/api/try-ons";
import type { PlateProblem, SlotName } from "./plate-state";

/** So many pictures become try-ons at once, the one on the plate included. */
export const mostAtOnce = 12;

/** Which plate's picture may be several; an outfit is one thing. */
export type TraySlot = Exclude<SlotName, "bottom">;

/** A picture beside the one on the plate. `refused` and `stopped` ones are left out of what is started, and say so. */
export type Extra = { id: string; previewUrl: string | null } & (
  | { step: "preparing" }
  | { step: "sending" }
  | { step: "stored"; photoId: string }
  | { step: "refused"; problem: PlateProblem }
  | { step: "stopped" }
);

/** `leftOut`: pictures beyond what can be taken at once. */
export type Tray = { slot: TraySlot; extras: Extra[]; leftOut: number };

export type TrayAction =
  | { type: "filled"; slot: TraySlot; ids: string[]; leftOut: number }
  | { type: "prepared"; id: string; previewUrl: string }
  | { type: "stored"; id: string; photoId: string }
  | { type: "refused"; id: string; problem: PlateProblem }
  | { type: "stopped"; id: string }
  | { type: "removed"; id: string };

export const emptyTray: Tray = { slot: "garment", extras: [], leftOut: 0 };

/** The tray after something happened. Answers for pictures that were taken out meanwhile change nothing. */
export function trayAfter(tray: Tray, action: TrayAction): Tray {
  switch (action.type) {
    case "filled": {
      const extras = action.ids.map((id): Extra => ({ id, previewUrl: null, step: "preparing" }));
      const kept = action.slot === tray.slot ? tray.extras : [];
      const all = [...kept, ...extras];
      const fitting = all.slice(0, mostAtOnce - 1);
      return { slot: action.slot, extras: fitting, leftOut: action.leftOut + all.length - fitting.length };
    }
    case "prepared":
      return onExtra(tray, action.id, ({ id }) => ({ id, previewUrl: action.previewUrl, step: "sending" }));
    case "stored":
      return onExtra(tray, action.id, ({ id, previewUrl }) => ({
        id,
        previewUrl,
        step: "stored",
        photoId: action.photoId,
      }));
    case "refused":
      return onExtra(tray, action.id, ({ id, previewUrl }) => ({
        id,
        previewUrl,
        step: "refused",
        problem: action.problem,
      }));
    case "stopped":
      return onExtra(tray, action.id, ({ id, previewUrl }) => ({ id, previewUrl, step: "stopped" }));
    case "removed":
      return { ...tray, extras: tray.extras.filter(({ id }) => id !== action.id), leftOut: 0 };
  }
}

const onExtra = (tray: Tray, id: string, change: (extra: Extra) => Extra): Tray => ({
  ...tray,
  extras: tray.extras.map((extra) => (extra.id === id ? change(extra) : extra)),
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
