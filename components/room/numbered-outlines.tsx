import type { ReadyPicture } from "./plate-state";
import { findingsOf } from "./findings";
import { numbered } from "./repairs";
import { NumberedBoxes } from "@/components/ui/numbered-boxes";
import type { PhotoReport } from "@/lib/browser/checks/photo-report";

/** A frame with a number around each person or garment that was found. The buttons beside the picture say the same. */
export default function NumberedOutlines({ picture, report }: { picture: ReadyPicture; report: PhotoReport }) {
  return <NumberedBoxes boxes={numbered(report, findingsOf(picture))} picture={picture.preparation.prepared} />;
}
