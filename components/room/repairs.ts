import { cropAround } from "./crop-around";
import type { ReadyPicture } from "./plate-state";
import type { PhotoCheck, PhotoReport } from "@/lib/browser/checks/photo-report";
import { editedFurther, type PictureEdit } from "@/lib/browser/prepare/picture-edit";

/** One press that mends a picture: its words under `room.finding.fix` in `messages/`, and the edit that it makes. */
export type Repair = { words: "cropTo" | "useOne" | "turn" | "borders" | "brighten"; n: number; edit: PictureEdit };

/** The ways to mend what a check found, that need no other picture. */
export function repairsOf(check: PhotoCheck, report: PhotoReport, picture: ReadyPicture): Repair[] {
  const { edit, preparation } = picture;
  const cutTo = (words: Repair["words"], boxes: readonly Parameters<typeof cropAround>[0][]): Repair[] =>
    boxes.map((box, at) => ({
      words,
      n: at + 1,
      edit: editedFurther(edit, 0, cropAround(box, preparation.prepared)),
    }));
  if (report.shows === "garment")
    return check === "garment_conflict" ? cutTo("useOne", report.pieces) : brightened(check, edit);
  if (check === "several_people") return cutTo("cropTo", report.people);
  if (check === "sideways") return [{ words: "turn", n: 1, edit: editedFurther(edit, report.turn, null) }];
  if (check === "borders" && report.inside) {
    return [{ words: "borders", n: 1, edit: editedFurther(edit, 0, report.inside) }];
  }
  return brightened(check, edit);
}

const brightened = (check: PhotoCheck, edit: PictureEdit): Repair[] =>
  check === "too_dark" && !edit.isBrightened
    ? [{ words: "brighten", n: 1, edit: { ...edit, isBrightened: true } }]
    : [];

/** Who or what is numbered on the picture, while the repairs name numbers. */
export function numbered(report: PhotoReport, findings: PhotoCheck[]) {
  if (report.shows === "person") return findings[0] === "several_people" ? report.people : [];
  return findings[0] === "garment_conflict" ? report.pieces : [];
}
