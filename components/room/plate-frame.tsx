import { useTranslations } from "next-intl";
import { EmptyPlate } from "./empty-plate";
import { FilledPlate } from "./filled-plate";
import { HalfPlateTools } from "./half-plate-tools";
import type { PlateActions } from "./plate-actions";
import { showsPicture, type Plate, type SlotName } from "./plate-state";
import { plateWords } from "./plate-words";
import { RefusedPicture } from "./refused-picture";
import { useIsOffline } from "./use-online";
import type { PlateInput } from "./use-plate-input";

type Props = {
  slot: SlotName;
  two: boolean;
  /** One of two frames above each other. */
  half: boolean;
  plate: Plate;
  input: PlateInput;
  beside: boolean;
  crop: () => void;
  remove: () => void;
  actions: PlateActions;
};

/** What a plate shows, in a frame of which every spot takes a drop. */
export function PlateFrame({ slot, two, half, plate, input, beside, crop, remove, ...rest }: Props) {
  const t = useTranslations("room.plate");
  const words = plateWords(slot, two);
  return (
    <div
      {...input.frameProps}
      tabIndex={undefined}
      role="group"
      aria-label={t(words.frame)}
      className={`relative grid ${surfaceOf(plate)} rounded-photo ${sizeOf(plate, half, beside)}`}
    >
      <input {...input.chooserProps} aria-label={t(words.frame)} />
      <input {...input.cameraProps} hidden />
      <span id={`plate-${slot}`} hidden>
        {t(words.title)}
      </span>
      <Content {...{ slot, two, half, beside, plate, input, ...rest }} />
      {half && showsPicture(plate) && <HalfPlateTools title={t(words.title)} {...{ crop, remove }} />}
    </div>
  );
}

type ContentProps = Omit<Props, "crop" | "remove">;

function Content({ slot, two, half, beside, plate, input, actions }: ContentProps) {
  const t = useTranslations("room.plate");
  const isOffline = useIsOffline();
  switch (plate.step) {
    case "empty":
      return <EmptyPlate {...{ slot, half, beside, input }} />;
    case "reading":
      // A quick check shows nothing: the words wait a moment before they appear.
      return (
        <p role="status" className="animate-late text-small text-ink-2 m-auto px-4 text-center">
          {t(isOffline ? "offline" : "checking")}
        </p>
      );
    case "refused":
      return <RefusedPicture {...{ slot, two, plate }} />;
    case "halted":
    case "sending":
    case "stopped":
    case "stored":
      return <FilledPlate {...{ slot, two, plate }} markGone={actions.markGone} />;
  }
}

function surfaceOf(plate: Plate): string {
  switch (plate.step) {
    case "empty":
      return "items-end justify-items-center bg-surface p-3 desk:p-5";
    case "reading":
      return "bg-sunk";
    case "refused":
      return "place-items-center bg-surface inset-ring-2 inset-ring-danger";
    case "halted":
      return "overflow-hidden bg-stage ring-2 ring-danger";
    case "sending":
    case "stopped":
    case "stored":
      return "overflow-hidden bg-stage";
  }
}

/** Frames keep their size from state to state as far as the design has it, so that nothing jumps under a finger. */
function sizeOf(plate: Plate, half: boolean, beside: boolean): string {
  if (half) return "aspect-[3/2.1] desk:aspect-auto desk:h-[206px]";
  const isWaiting = plate.step === "empty" || plate.step === "reading";
  if (isWaiting && !beside) return "aspect-[3/4.35] desk:aspect-auto desk:h-[424px]";
  return "aspect-[3/4] desk:aspect-auto desk:h-[470px]";
}
