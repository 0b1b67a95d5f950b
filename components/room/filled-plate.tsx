import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import type { PlateActions } from "./plate-actions";
import { previewUrlOf, type PlateWithPicture, type SlotName } from "./plate-state";
import { plateWords } from "./plate-words";
import { CornerMarks } from "@/components/ui/corner-marks";
import { photoImageUrl } from "@/lib/browser/api/photo-addresses";

const NumberedOutlines = dynamic(() => import("./numbered-outlines"));

type Props = { slot: SlotName; two: boolean; plate: PlateWithPicture; markGone: PlateActions["markGone"] };

/** The picture, all of it, in its own ratio. */
export function FilledPlate({ slot, two, plate, markGone }: Props) {
  const t = useTranslations("room.plate");
  const preview = previewUrlOf(plate);
  const stored = plate.step === "stored" ? plate.photoId : null;
  const src = preview ?? (stored === null ? undefined : photoImageUrl(stored, 1024));
  const report = plate.picture?.report ?? null;
  return (
    <>
      <img
        key={src}
        src={src}
        alt={t(plateWords(slot, two).picture)}
        className="animate-settle absolute inset-0 size-full object-contain"
        onError={() => {
          if (preview === null && stored !== null) markGone(slot, stored);
        }}
      />
      {/* Those of the empty frame draw in to the picture and are gone. */}
      <span key={`marks ${src}`} aria-hidden="true" className="animate-leave pointer-events-none absolute inset-0">
        <CornerMarks />
      </span>
      {plate.picture && report !== null && report !== "sample" && (
        <NumberedOutlines picture={plate.picture} report={report} />
      )}
    </>
  );
}
