import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { DifferenceOverlay } from "./difference-overlay";
import { Loupe } from "./loupe";
import type { CloserLook } from "./use-closer-look";
import type { Zoom } from "@/components/ui/zoom-state";

type Props = { look: CloserLook; zoom: Zoom; pictureStyle: CSSProperties };

/** What a closer look lays over the result, once it is worked out. */
export function CloserLookOverlay({ look: { chosen, comparison, places }, zoom, pictureStyle }: Props) {
  const t = useTranslations("tryOn.closer");
  switch (chosen) {
    case null:
      return null;
    case "changes":
      return comparison.data?.ok ? (
        <DifferenceOverlay map={comparison.data.value.map} label={t("marked")} style={pictureStyle} />
      ) : null;
    case "loupe":
      return places.data?.ok ? <Loupe {...places.data.value} zoom={zoom} /> : null;
  }
}
