import { useTranslations } from "next-intl";
import type { Plate, SlotName } from "./plate-state";
import { plateWords } from "./plate-words";
import { usePictureWords } from "@/components/site/use-picture-words";
import { Icon } from "@/components/ui/icon";
import { pictureRules, type SizePx } from "@/lib/shared/picture-rules";

type Props = { slot: SlotName; two: boolean; plate: Extract<Plate, { step: "refused" }> };

/** A picture that cannot be used, in a frame that says so; one that is too small beside the size that would do. */
export function RefusedPicture({ slot, two, plate: { problem, previewUrl } }: Props) {
  const t = useTranslations("room.plate");
  const alt = t(plateWords(slot, two).picture);
  if (previewUrl === null) return <Icon name="picture" className="text-display text-line-strong" />;
  if (problem.code === "photo_too_small" && problem.size) {
    return <TooSmall src={previewUrl} alt={alt} size={problem.size} />;
  }
  return <img src={previewUrl} alt={alt} className="absolute inset-[12%] size-[76%] object-contain" />;
}

function TooSmall({ src, alt, size }: { src: string; alt: string; size: SizePx }) {
  const t = useTranslations("room.problem");
  const words = usePictureWords();
  const growth = pictureRules.minSidePx / Math.min(size.widthPx, size.heightPx);
  const enough = { widthPx: Math.ceil(size.widthPx * growth), heightPx: Math.ceil(size.heightPx * growth) };
  return (
    <div className="text-micro text-ink-2 tabular absolute inset-0 grid place-items-center whitespace-nowrap">
      <div
        className="border-line-strong relative grid max-w-[70%] place-items-center border-[1.5px] border-dashed"
        style={{ height: "64%", aspectRatio: `${size.widthPx} / ${size.heightPx}` }}
      >
        <span className="absolute bottom-full left-0 pb-1">{t("fits", { size: words.size(enough) })}</span>
        <img src={src} alt={alt} style={{ width: `${100 / growth}%` }} />
        <span className="absolute top-full left-0 pt-1">{words.size(size)}</span>
      </div>
    </div>
  );
}
