import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HangerDrawing, PoseDrawing } from "./plate-drawings";
import type { SlotName } from "./plate-state";
import { plateWords } from "./plate-words";
import type { PlateInput } from "./use-plate-input";
import { Button } from "@/components/ui/button";
import { CornerMarks } from "@/components/ui/corner-marks";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = {
  slot: SlotName;
  /** One of two half-height frames: no drawing, fewer words. */
  half: boolean;
  /** On phones the frame is narrow, as words stand beside it. */
  beside: boolean;
  input: PlateInput;
};

export function EmptyPlate({ slot, half, beside, input }: Props) {
  const t = useTranslations("room");
  // Not a container query: with one, presses on the page took a slow phone 200 ms and more (`npm run bench:page`).
  const bare = beside ? "max-desk:[&_svg]:hidden" : "max-[359px]:[&_svg]:hidden";
  return (
    <>
      <CornerMarks lifted={input.isOver} />
      {half ? (
        <span className="text-small font-strong desk:top-3 desk:left-3.5 absolute top-2 left-2.5">
          {t(`plate.${plateWords(slot, true).title}`)}
        </span>
      ) : (
        // Where the ways to a picture need two rows there is no room for it.
        <div className="text-line-strong desk:top-[22px] desk:bottom-[132px] absolute inset-x-0 top-[7%] bottom-28 grid place-items-center px-[11%] max-[359px]:hidden">
          {slot === "person" ? <PoseDrawing /> : <HangerDrawing />}
        </div>
      )}
      <div className="relative grid w-full grid-cols-[minmax(0,1fr)] justify-items-center gap-0.5">
        {/* The words name the plate too, here and below, for those who hear the button alone. */}
        <Button
          variant="primary"
          className={`desk:w-auto desk:px-[22px] w-full ${beside ? "max-desk:px-1" : "max-desk:px-2"}`}
          aria-describedby={`plate-${slot}`}
          onClick={input.choose}
        >
          {t("plate.choose")}
        </Button>
        <div className={`max-desk:-mx-2 flex-wrap justify-center gap-1 ${bare} ${half ? "hidden" : "flex"}`}>
          {/* A phone opens its own camera; on a desktop the same control would open a file chooser. */}
          <OtherWay slot={slot} icon="camera" className="not-pointer-coarse:hidden" onPress={input.openCamera}>
            {t("plate.camera")}
          </OtherWay>
          <OtherWay slot={slot} icon="camera" className="pointer-coarse:hidden" onPress={input.openViewfinder}>
            {t("viewfinder.open")}
          </OtherWay>
          <OtherWay slot={slot} icon="clipboard" className="max-desk:hidden" onPress={input.paste}>
            {t("plate.paste")}
          </OtherWay>
          {/* On phones there is room for one drawing beside the words. */}
          <OtherWay slot={slot} icon="link" className="max-desk:[&_svg]:hidden" onPress={input.askAddress}>
            {t("address.open")}
          </OtherWay>
        </div>
        <p className={`text-small desk:block hidden text-center ${input.isOver ? "text-accent" : "text-ink-3"}`}>
          {t(input.isOver ? "plate.dropOver" : "plate.dropHint")}
        </p>
      </div>
    </>
  );
}

type OtherWayProps = {
  slot: SlotName;
  icon: IconName;
  className?: string;
  onPress: () => void;
  children: ReactNode;
};

/** A way to a picture besides choosing a file. */
function OtherWay({ slot, icon, className = "", onPress, children }: OtherWayProps) {
  return (
    <Button
      variant="quiet"
      size="small"
      className={`min-w-control max-desk:gap-1 max-desk:px-1 ${className}`}
      aria-describedby={`plate-${slot}`}
      onClick={onPress}
    >
      <Icon name={icon} />
      {children}
    </Button>
  );
}
