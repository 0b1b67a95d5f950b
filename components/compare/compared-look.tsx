import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ComparedState } from "./use-compared-states";
import { LookOverlay } from "@/components/looks/look-overlay";
import { KeepButton } from "@/components/try-on/keep-button";
import { useLocalTime } from "@/components/site/use-local-time";
import { buttonClass } from "@/components/ui/button-class";
import { Chip } from "@/components/ui/chip";
import { ZoomFrame } from "@/components/ui/zoom-frame";
import type { Zoom } from "@/components/ui/zoom-state";
import { atWidth, photoImageUrl } from "@/lib/browser/api/photo-addresses";
import type { Capabilities } from "@/lib/shared/capabilities";
import { garmentPhotoIds, type TryOn } from "@/lib/shared/try-on";

type Props = {
  number: number;
  look: ComparedState;
  zoom: Zoom;
  setZoom: (change: (zoom: Zoom) => Zoom) => void;
  capabilities: Capabilities;
};

/** One of several looks: its picture, or how it stands, and what it was made of. */
export function ComparedLook({ number, look: { tryOn, isGone }, zoom, setZoom, capabilities }: Props) {
  const t = useTranslations("compare");
  const name = t("look", { number });
  if (isGone || tryOn === null) {
    return (
      <div className="bg-sunk text-small text-ink-2 grid aspect-3/4 place-items-center p-4 text-center">
        <p className={isGone ? "" : "animate-late"}>{t(isGone ? "gone" : "opening")}</p>
      </div>
    );
  }
  return (
    <article aria-label={name} className="grid gap-2">
      <div className="relative">
        <Picture {...{ name, tryOn, zoom, setZoom, capabilities }} />
        {tryOn.result && (
          <span className="bg-surface rounded-control absolute top-2 right-2">
            <KeepButton tryOn={tryOn} small />
          </span>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {garmentPhotoIds(tryOn.garment).map((id) => (
          <img
            key={id}
            src={photoImageUrl(id, 160)}
            alt=""
            className="rounded-photo bg-surface h-12 w-9 flex-none object-cover object-[50%_14%]"
          />
        ))}
        <Link
          href={`/try-on/${tryOn.id}`}
          aria-label={t("openNamed", { name })}
          className={`${buttonClass("quiet", "normal")} max-desk:px-2`}
        >
          {t("open")}
        </Link>
      </div>
    </article>
  );
}

type PictureProps = Omit<Props, "number" | "look"> & { name: string; tryOn: TryOn };

function Picture({ name, tryOn, zoom, setZoom, capabilities }: PictureProps) {
  const t = useTranslations("compare");
  const time = useLocalTime();
  const { result, personId } = tryOn;
  if (!result) {
    return (
      <div className="bg-sunk relative aspect-3/4 overflow-hidden">
        <img
          src={photoImageUrl(personId, 640)}
          alt=""
          className="size-full object-cover object-[50%_14%] opacity-78 saturate-35"
        />
        <LookOverlay look={tryOn} moment={time.moment(tryOn.createdAt)} capabilities={capabilities} />
        <Chip place="topLeft">{name}</Chip>
      </div>
    );
  }
  const src = zoom.scale > 1 ? result.imageUrl : atWidth(result.imageUrl, 640);
  return (
    <div
      style={{ aspectRatio: `${result.widthPx} / ${result.heightPx}` }}
      className="bg-sunk relative w-full overflow-hidden"
    >
      <ZoomFrame {...{ zoom, setZoom }} canDrag label={name}>
        {(pictureStyle) => (
          <>
            <img
              src={src}
              alt={t("pictureAlt", { name })}
              style={pictureStyle}
              draggable={false}
              className="absolute inset-0 size-full object-cover"
            />
            <Chip place="topLeft">{name}</Chip>
          </>
        )}
      </ZoomFrame>
    </div>
  );
}
