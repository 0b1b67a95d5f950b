import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { guidePictures, guidePictureUrl, sampleThumbnailSize, type GuidePictureId } from "@/lib/shared/samples";

/** Pictures that work and pictures that do not, for each plate. */
export function Guidance() {
  const t = useTranslations("room.guide");
  return (
    <div className="grid gap-4">
      <h2 className="text-h2 font-display font-serif">{t("title")}</h2>
      <Examples title={t("person")} pictures={guidePictures.person} />
      <Examples title={t("garment")} pictures={guidePictures.garment} />
    </div>
  );
}

function Examples({ title, pictures }: { title: string; pictures: readonly GuidePictureId[] }) {
  const t = useTranslations();
  return (
    <div className="grid gap-3">
      <h3 className="text-ui font-strong">{title}</h3>
      <div className="desk:gap-2.5 grid grid-cols-4 gap-2">
        {pictures.map((id) => {
          const works = id.endsWith("_good");
          return (
            <figure key={id} className="grid content-start gap-1.5">
              <img
                src={guidePictureUrl(id)}
                alt=""
                loading="lazy"
                width={sampleThumbnailSize.widthPx}
                height={sampleThumbnailSize.heightPx}
                className="rounded-photo bg-sunk aspect-3/4 w-full object-cover"
              />
              <figcaption className="text-micro text-ink-2 flex gap-1 leading-[1.3]">
                <Icon name={works ? "check" : "cross"} className={`mt-px ${works ? "text-ok" : "text-danger"}`} />
                <span>
                  <span className="sr-only">{t(works ? "room.guide.good" : "room.guide.bad")} </span>
                  {t(`guide.${id}`)}
                </span>
              </figcaption>
            </figure>
          );
        })}
      </div>
    </div>
  );
}
