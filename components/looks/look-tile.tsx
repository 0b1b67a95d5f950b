import { useTranslations } from "next-intl";
import Link from "next/link";
import { useEffect, useRef, type ReactNode } from "react";
import { EraseLook } from "./erase-look";
import { LookOverlay } from "./look-overlay";
import { heartClass } from "@/components/site/heart-class";
import { useLocalTime } from "@/components/site/use-local-time";
import { Icon } from "@/components/ui/icon";
import { atWidth, photoImageUrl } from "@/lib/browser/api/photo-addresses";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { TryOn } from "@/lib/shared/try-on";

type Props = {
  look: TryOn;
  capabilities: Capabilities;
  isChosen: boolean;
  /** The look beside it was erased, and with it what had the focus. */
  takesFocus: boolean;
  onChoose: (lookId: string) => void;
  onKeep: (look: TryOn) => void;
  onErased: (lookId: string) => void;
};

/** One look. The whole picture opens it; keeping and deleting are buttons of their own. */
export function LookTile({ look, capabilities, isChosen, takesFocus, onChoose, onKeep, onErased }: Props) {
  const t = useTranslations("looks.tile");
  const time = useLocalTime();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (takesFocus) link.current?.focus();
  }, [takesFocus]);
  const moment = time.moment(look.createdAt);
  const picture = look.result ? atWidth(look.result.imageUrl, 640) : photoImageUrl(look.personId, 640);
  return (
    <div className="grid gap-1">
      <div className="rounded-photo bg-sunk relative aspect-3/4 overflow-hidden">
        <img
          src={picture}
          alt=""
          loading="lazy"
          className={`size-full object-cover object-[50%_14%] ${look.result ? "" : "opacity-78 saturate-35"}`}
        />
        <Link
          ref={link}
          href={`/try-on/${look.id}`}
          aria-label={t("open", { moment, state: look.status })}
          className="absolute inset-0 focus-visible:-outline-offset-2"
        />
        <LookOverlay {...{ look, moment, capabilities }} />
        {look.result && (
          <>
            <PictureToggle
              isOn={isChosen}
              label={t("choose", { moment })}
              place="left-1"
              onPress={() => {
                onChoose(look.id);
              }}
            >
              <Icon name={isChosen ? "check" : "compare"} />
            </PictureToggle>
            <PictureToggle
              isOn={look.favourite}
              label={t("keep", { moment })}
              place="right-1"
              onPress={() => {
                onKeep(look);
              }}
            >
              <Icon name="heart" className={heartClass(look.favourite)} />
            </PictureToggle>
          </>
        )}
      </div>
      <div className="text-small flex items-center justify-between gap-2">
        <span className="text-ink-2 tabular">{moment}</span>
        <EraseLook look={look} moment={moment} onErased={onErased} />
      </div>
    </div>
  );
}

type ToggleProps = {
  isOn: boolean;
  label: string;
  place: "left-1" | "right-1";
  onPress: () => void;
  children: ReactNode;
};

/** A round switch on a photograph, in a target large enough for a thumb. */
function PictureToggle({ isOn, label, place, onPress, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={label}
      onClick={onPress}
      className={`size-control absolute top-1 grid cursor-pointer place-items-center focus-visible:-outline-offset-2 ${place}`}
    >
      <span className="bg-chip text-on-chip grid size-8 place-items-center rounded-full">{children}</span>
    </button>
  );
}
