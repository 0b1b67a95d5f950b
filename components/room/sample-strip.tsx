import { useTranslations } from "next-intl";
import { samples, sampleThumbnailSize, type Sample } from "@/lib/shared/samples";

/** Pictures that fill a plate on one tap. */
export function SampleStrip({ onPick }: { onPick: (sample: Sample) => void }) {
  const t = useTranslations();
  return (
    <section aria-labelledby="samples-title" className="desk:col-span-2 grid min-w-0 gap-3">
      <h2 id="samples-title" className="text-ui font-strong">
        {t("room.samples.title")}
      </h2>
      <ul className="no-scrollbar desk:mx-0 desk:px-0.5 -mx-4 flex gap-2 overflow-x-auto px-4 py-0.5">
        {samples.map((sample, index) => (
          <li
            key={sample.id}
            // A hairline between people and garments.
            className={`desk:w-auto desk:max-w-[66px] desk:flex-1 w-[68px] flex-none ${startsGarments(index) ? "before:bg-line relative ml-4 before:absolute before:inset-y-0 before:-left-3 before:w-px" : ""}`}
          >
            <button
              type="button"
              aria-label={t(`room.samples.${sample.kind}`, { name: t(`samples.${sample.id}`) })}
              onClick={() => {
                onPick(sample);
              }}
              className="rounded-photo bg-sunk block aspect-3/4 w-full cursor-pointer overflow-hidden active:translate-y-px"
            >
              <img
                src={sample.thumbnailUrl}
                alt=""
                width={sampleThumbnailSize.widthPx}
                height={sampleThumbnailSize.heightPx}
                className="size-full object-cover object-[50%_14%]"
              />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const startsGarments = (index: number): boolean =>
  samples[index]?.kind === "garment" && samples[index - 1]?.kind === "person";
