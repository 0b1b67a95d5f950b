import { useTranslations } from "next-intl";
import type { PlateWithPicture } from "./plate-state";
import { isSmall } from "./small-picture";
import { usePictureWords } from "@/components/site/use-picture-words";
import { Icon, type IconName } from "@/components/ui/icon";

/** What was done to a picture, and how far it is on its way. */
export function PreparationLines({ plate }: { plate: PlateWithPicture }) {
  const t = useTranslations("room.prep");
  const words = usePictureWords();
  const preparation = plate.step === "stored" ? plate.preparation : plate.picture.preparation;
  return (
    <div className="text-small text-ink-2 tabular grid gap-0.5">
      {preparation && (
        <>
          <p>
            {t.rich(preparation.changed ? "made" : "asItIs", {
              b: (text) => <b className="text-ink font-medium">{text}</b>,
              from: (text) => <span className="text-ink-3">{text}</span>,
              size: words.size(preparation.prepared),
              bytes: words.bytes(preparation.prepared.bytes),
              sourceSize: words.size(preparation.source),
              sourceBytes: words.bytes(preparation.source.bytes),
            })}
          </p>
          {preparation.locationRemoved ? (
            <Line icon="check" tone="text-ok" text={t("locationRemoved")} />
          ) : (
            preparation.metadataRemoved && <Line icon="check" tone="text-ok" text={t("metadataRemoved")} />
          )}
          {isSmall(preparation.prepared) && <Line icon="warn" tone="text-warn" text={t("small")} />}
        </>
      )}
      {plate.picture?.report === null && <Line icon="info" tone="" text={t("unchecked")} />}
      {plate.step === "sending" && (
        <Line icon="arrow" tone="text-accent" text={t("sending", { percent: Math.round(plate.share * 100) })} />
      )}
      {plate.step === "stored" && <Line icon="check" tone="text-ok" text={t("stored")} />}
    </div>
  );
}

function Line({ icon, tone, text }: { icon: IconName; tone: string; text: string }) {
  return (
    <p className={`flex items-center gap-1.5 ${tone}`}>
      <Icon name={icon} />
      {text}
    </p>
  );
}
