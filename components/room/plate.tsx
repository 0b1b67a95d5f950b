"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PhotoTools } from "./photo-tools";
import type { PlateActions } from "./plate-actions";
import { PlateFrame } from "./plate-frame";
import { PlateNotice } from "./plate-notice";
import type { Plate as PlateState, PlateNote, SlotName } from "./plate-state";
import { PreparationLines } from "./preparation-lines";
import { StoppedNotice } from "./stopped-notice";
import { usePlateInput, type PlateInput } from "./use-plate-input";

type Props = {
  slot: SlotName;
  two: boolean;
  plate: PlateState;
  note: PlateNote | undefined;
  actions: PlateActions;
  /** On phones, while something is to be mended: the picture on the left, what is wrong with it on the right. */
  beside: boolean;
};

/** One place for a picture: its frame, and under it what was done to the picture or what is wrong with it. */
export function Plate({ slot, two, plate, note, actions, beside }: Props) {
  const t = useTranslations("room.note");
  const input = usePlateInput(slot, two, actions);
  const [wasRemoved, setWasRemoved] = useState(false);
  const half = two && slot !== "person";
  const remove = () => {
    setWasRemoved(true);
    actions.remove(slot);
  };
  const layout = beside ? "max-desk:grid-cols-[148px_minmax(0,1fr)]" : "";
  return (
    <div
      data-slot={slot}
      className={`grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-x-3.5 gap-y-2 ${layout}`}
    >
      <PlateFrame {...{ slot, two, half, plate, input, beside, remove, wasRemoved, actions }} />
      {note && (
        <p role="status" className="text-small text-warn">
          {t(note)}
        </p>
      )}
      <PlateFoot {...{ slot, half, plate, input, remove, actions }} />
    </div>
  );
}

type FootProps = {
  slot: SlotName;
  half: boolean;
  plate: PlateState;
  input: PlateInput;
  remove: () => void;
  actions: PlateActions;
};

function PlateFoot({ slot, half, plate, input, remove, actions }: FootProps) {
  switch (plate.step) {
    case "empty":
    case "reading":
      return null;
    case "refused":
      return <PlateNotice problem={plate.problem} choose={input.choose} />;
    case "sending":
    case "stopped":
    case "stored":
      return (
        <div className="grid gap-2">
          {!half && <PhotoTools slot={slot} replace={input.choose} remove={remove} />}
          <PreparationLines plate={plate} />
          {plate.step === "stopped" && (
            <StoppedNotice
              share={plate.share}
              resend={() => {
                actions.resend(slot);
              }}
            />
          )}
        </div>
      );
  }
}
