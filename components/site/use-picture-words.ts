import { useTranslations } from "next-intl";
import { bytesInUnits } from "@/lib/shared/bytes-in-units";
import type { SizePx } from "@/lib/shared/picture-rules";

/** How sizes of pictures are said in the page's language. */
export function usePictureWords(): { size: (size: SizePx) => string; bytes: (bytes: number) => string } {
  const t = useTranslations("site");
  return {
    size: ({ widthPx, heightPx }) => t("size", { widthPx, heightPx }),
    bytes: (bytes) => t("bytes", bytesInUnits(bytes)),
  };
}
