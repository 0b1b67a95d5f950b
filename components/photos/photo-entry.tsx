import { useTranslations } from "next-intl";
import { AskAndErase } from "@/components/looks/ask-and-erase";
import { useTellErased } from "@/components/looks/use-tell-erased";
import { gatewayName } from "@/components/site/gateway-name";
import { useLocalTime } from "@/components/site/use-local-time";
import { usePictureWords } from "@/components/site/use-picture-words";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { erasePhoto } from "@/lib/browser/api/own-things";
import { atWidth } from "@/lib/browser/api/photo-addresses";
import type { Photo } from "@/lib/shared/photo";

/** One photo with all that there is to know of its whereabouts, and the way to end them. */
export function PhotoEntry({ photo, onErased }: { photo: Photo; onErased: () => void }) {
  const t = useTranslations("photos");
  const time = useLocalTime();
  const words = usePictureWords();
  const moment = time.moment(photo.createdAt);
  return (
    <article
      aria-label={t("entry", { kind: photo.kind, moment })}
      className="desk:grid-cols-[auto_1fr_auto] grid grid-cols-[auto_1fr] gap-4"
    >
      <img
        src={atWidth(photo.imageUrl, 160)}
        alt={t("picture", { kind: photo.kind })}
        loading="lazy"
        className="rounded-photo bg-sunk h-24 w-18 object-cover object-[50%_14%]"
      />
      <dl className="text-small tabular [&_dt]:text-ink-2 desk:gap-x-5 grid grid-cols-[auto_1fr] content-start gap-x-3 gap-y-1">
        <dt>{t("kept")}</dt>
        <dd>{t("keptValue", { size: words.size(photo), bytes: words.bytes(photo.bytes) })}</dd>
        <dt>{t("since")}</dt>
        <dd>{moment}</dd>
        <dt>{t("sentTo")}</dt>
        <dd>
          {photo.sentTo.length === 0
            ? t("nobody")
            : photo.sentTo
                .map(({ renderer, at }) =>
                  renderer === "local"
                    ? t("engine", { moment: time.moment(at) })
                    : t("gateway", { name: gatewayName(renderer), moment: time.moment(at) }),
                )
                .join(t("listComma"))}
        </dd>
        <dt>{t("ends")}</dt>
        <dd>{t("endsValue", { day: time.day(photo.expiresAt) })}</dd>
      </dl>
      <EraseNow photo={photo} moment={moment} onErased={onErased} />
    </article>
  );
}

function EraseNow({ photo, moment, onErased }: { photo: Photo; moment: string; onErased: () => void }) {
  const t = useTranslations("photos.erase");
  const tellErased = useTellErased();
  return (
    <div className="max-desk:col-span-2">
      <AskAndErase
        about="photos.erase"
        erase={() => erasePhoto(photo.id)}
        onErased={() => {
          tellErased();
          onErased();
        }}
      >
        {(ask) => (
          <Button variant="danger" aria-label={t("labelNamed", { kind: photo.kind, moment })} onClick={ask}>
            <Icon name="bin" />
            {t("label")}
          </Button>
        )}
      </AskAndErase>
    </div>
  );
}
