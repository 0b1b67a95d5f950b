import { useTranslations } from "next-intl";
import { WayButton, type WayProps } from "./way-button";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { createTryOn } from "@/lib/browser/api/try-ons";

/** No gateway took it: the same pair can be laid together here, as a draft and for nothing, if the person wants that. */
export function DraftButton({ tryOn: { id, personId, garment, kinds, fit }, ...way }: WayProps) {
  const t = useTranslations("tryOn.failed.ways");
  return (
    <WayButton
      {...way}
      label={t("draft")}
      // One draft for one failure, however often it is pressed.
      go={async () => {
        const said = { ...(kinds && { kinds }), ...(fit && { fit }) };
        const wish = { personId, garment, ...said, renderer: "local" as const };
        return valueOrThrow(createTryOn(wish, `draft-instead-of-${id}`, false));
      }}
    />
  );
}
