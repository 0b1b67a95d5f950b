import type { PhotoReport } from "@/lib/browser/checks/photo-report";
import type { PictureEdit } from "@/lib/browser/prepare/picture-edit";
import type { PreparedPicture, PrepareProblem } from "@/lib/browser/prepare/types";
import type { GarmentKind } from "@/lib/shared/garment";
import type { SizePx } from "@/lib/shared/picture-rules";

/** The three places for a picture. With one piece, `garment` is that piece; with two, it is the top. */
export const slotNames = ["person", "garment", "bottom"] as const;
export type SlotName = (typeof slotNames)[number];
export type GarmentSlotName = Exclude<SlotName, "person">;

/** What was done to a picture in this browser. */
export type Preparation = Pick<
  PreparedPicture,
  "source" | "prepared" | "changed" | "locationRemoved" | "metadataRemoved"
>;

/** A picture that is ready to be sent, how to show it meanwhile, and what it was made of. */
export type ReadyPicture = {
  blob: Blob;
  previewUrl: string;
  preparation: Preparation;
  /** What the person chose, untouched: every edit begins here. */
  source: Blob;
  edit: PictureEdit;
  /** What the checks in this browser found; `sample`: it is one of ours; null: they could not run. */
  report: PhotoReport | "sample" | null;
  /** The person has seen the warnings and goes on. */
  isAccepted: boolean;
};

/** Why a picture is not used. `gone`: it was on the server; `failed`: our own fault; `other`: in the server's words. */
export type PlateProblem =
  | { code: PrepareProblem["code"]; size?: SizePx; source?: Blob }
  | { code: "gone" }
  | { code: "failed" }
  | { code: "other"; detail: string };

/** Why a picture did not reach this server: the line broke or the server was away, or it has no room left. */
export type StopCause = "line" | "full";

/**
 * What a plate holds. `halted`: a check found what no fit can do with; it is not sent. `pickId` names one choice of a file: answers that come late, for a picture that has been
 * replaced since, carry another one and are dropped.
 */
export type Plate =
  | { step: "empty" }
  | { step: "reading"; pickId: string }
  | { step: "halted"; pickId: string; picture: ReadyPicture }
  | { step: "sending"; pickId: string; picture: ReadyPicture; share: number }
  | { step: "stopped"; pickId: string; picture: ReadyPicture; share: number; why: StopCause }
  | {
      step: "stored";
      photoId: string;
      preparation: Preparation | null;
      previewUrl: string | null;
      /** Null after a reload: the picture is on the server only. */
      picture: ReadyPicture | null;
    }
  | { step: "refused"; problem: PlateProblem; previewUrl: string | null };

/** One that shows a picture. */
export type PlateWithPicture = Extract<Plate, { step: "halted" | "sending" | "stopped" | "stored" }>;

/** A short remark under the buttons of a plate, about something that was tried and changed nothing. */
export type PlateNote = "paste_empty" | "paste_blocked" | "several_files" | "sample_missing" | "shared_missing";

export const isFilled = (plate: Plate): boolean =>
  plate.step === "sending" || plate.step === "stopped" || plate.step === "stored";

export const showsPicture = (plate: Plate): plate is PlateWithPicture => isFilled(plate) || plate.step === "halted";

/** Has this plate a picture that has to be mended or replaced before anything can go on? */
export const needsFix = ({ step }: Plate): boolean => step === "refused" || step === "halted";

/** The picture that a plate holds in this browser, or null. */
export const pictureOf = (plate: Plate): ReadyPicture | null => ("picture" in plate ? plate.picture : null);

/** The address that shows a plate's picture from this browser's memory, or null. */
export function previewUrlOf(plate: Plate): string | null {
  switch (plate.step) {
    case "empty":
    case "reading":
      return null;
    case "halted":
    case "sending":
    case "stopped":
      return plate.picture.previewUrl;
    case "stored":
    case "refused":
      return plate.previewUrl;
  }
}

/** What the person said a garment is; null: the renderer works it out. */
export type GarmentKinds = Record<GarmentSlotName, GarmentKind | null>;
