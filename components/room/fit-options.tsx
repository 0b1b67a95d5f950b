import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import type { RoomAction } from "./room-after";
import type { RoomState } from "./room-state";
import type { RoomOptions } from "./wish";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { garmentKinds, sleeveLengths } from "@/lib/shared/garment-kinds";

type Props = {
  room: RoomState;
  dispatch: (action: RoomAction) => void;
  options: RoomOptions;
  setOptions: (options: RoomOptions) => void;
};

/** What a person may say about a garment that the engine would otherwise measure in its photo. */
export function FitOptions({ room, dispatch, options, setOptions }: Props) {
  const t = useTranslations("room.options");
  return (
    <div className="grid gap-4">
      {/* In an outfit the place says what a garment is. */}
      {!room.two && (
        <Labelled label={t("kind")}>
          <SegmentedControl
            label={t("kind")}
            value={room.kinds.garment ?? "auto"}
            options={["auto" as const, ...garmentKinds].map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(kind) => {
              dispatch({ type: "kind said", slot: "garment", kind: kind === "auto" ? null : kind });
            }}
            stretch
          />
        </Labelled>
      )}
      <Labelled label={t("sleeves")}>
        <SegmentedControl
          label={t("sleeves")}
          value={options.sleeves ?? "auto"}
          options={["auto" as const, ...sleeveLengths].map((value) => ({ value, label: t(`sleeveLengths.${value}`) }))}
          onChange={(sleeves) => {
            setOptions({ ...options, sleeves: sleeves === "auto" ? null : sleeves });
          }}
          stretch
        />
      </Labelled>
      <HemSlider
        hem={options.hem}
        setHem={(hem) => {
          setOptions({ ...options, hem });
        }}
      />
    </div>
  );
}

function HemSlider({ hem, setHem }: { hem: number; setHem: (hem: number) => void }) {
  const t = useTranslations("room.options");
  const id = useId();
  const said = t("hemValue", { value: hem < 0 ? "shorter" : hem > 0 ? "longer" : "same" });
  return (
    <div className="grid gap-1.5">
      <div className="text-small text-ink-2 flex justify-between">
        <label htmlFor={id}>{t("hem")}</label>
        <span aria-hidden="true">{said}</span>
      </div>
      <input
        id={id}
        type="range"
        min={-1}
        max={1}
        step={0.25}
        value={hem}
        aria-valuetext={said}
        onChange={(event) => {
          setHem(event.currentTarget.valueAsNumber);
        }}
        className="h-control accent-accent w-full cursor-pointer"
      />
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <span aria-hidden="true" className="text-small text-ink-2">
        {label}
      </span>
      {children}
    </div>
  );
}
