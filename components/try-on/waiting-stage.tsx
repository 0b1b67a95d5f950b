import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, useState } from "react";
import { landPhoto, liftedRatio } from "@/components/site/lifted-photo";
import { PhotoStage } from "@/components/ui/photo-stage";
import { Chip } from "@/components/ui/chip";
import { imageSrcSet, photoImageUrl } from "@/lib/browser/api/photo-addresses";
import type { TryOn } from "@/lib/shared/try-on";

export type WaitingPicture = "draft" | "photo";

/** The person's photo, and over it the draft once it has come. */
export function WaitingStage({ tryOn, shown }: { tryOn: TryOn; shown: WaitingPicture }) {
  const t = useTranslations("tryOn.waiting");
  const photo = photoImageUrl(tryOn.personId);
  const image = useRef<HTMLImageElement>(null);
  const [ratio] = useState(() => liftedRatio(tryOn.id));
  useLayoutEffect(() => (image.current ? landPhoto(tryOn.id, image.current) : undefined), [tryOn.id]);
  return (
    <PhotoStage low ratio={ratio}>
      {(measure) => (
        <>
          <img
            {...measure}
            ref={image}
            src={photoImageUrl(tryOn.personId, 1024)}
            srcSet={imageSrcSet(photo)}
            sizes={stageSizes}
            alt={t("photoAlt")}
            className={picture}
          />
          {tryOn.draft && shown === "draft" && (
            <>
              <img src={tryOn.draft.imageUrl} alt={t("draftAlt")} className={`${picture} animate-appear`} />
              <Chip place="topLeft">{t("pictures.draft")}</Chip>
            </>
          )}
        </>
      )}
    </PhotoStage>
  );
}

export const stageSizes = "(min-width: 900px) 60vw, 100vw";
const picture = "absolute inset-0 size-full object-cover object-[50%_14%]";
