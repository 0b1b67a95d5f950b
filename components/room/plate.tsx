"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { PhotoTools } from "./photo-tools";
import type { PlateActions } from "./plate-actions";
import { PlateCrop } from "./plate-crop";
import { PlateFrame } from "./plate-frame";
import { PlateNotice } from "./plate-notice";
import { pictureOf, showsPicture, type Plate as PlateState, type PlateNote, type SlotName } from "./plate-state";
import { PreparationLines } from "./preparation-lines";
import { StoppedNotice } from "./stopped-notice";
import { useKeptFocus } from "./use-kept-focus";
import { usePlateInput, type PlateInput } from "./use-plate-input";
import type { PhotoReport } from "@/lib/browser/checks/photo-report";
import type { GarmentKind } from "@/lib/shared/garment";

const PlateFindings = dynamic(() => import("./plate-findings"));
const ProposedKind = dynamic(() => import("./proposed-kind"));

type Props = {
  slot: SlotName;
  two: boolean;
  plate: PlateState;
  note: PlateNote | undefined;
  /** What the person says this garment is; null: what it looks like. */
  kind: GarmentKind | null;
  actions: PlateActions;
  /** On phones, while something is to be mended: the picture on the left, what is wrong with it on the right. */
  beside: boolean;
};

/** One place for a picture: its frame, and under it what was done to the picture or what is wrong with it. */
export function Plate({ slot, two, plate, note, kind, actions, beside }: Props) {
  const t = useTranslations("room.note");
  const input = usePlateInput(slot, two, actions);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const [isCropping, setIsCropping] = useState(false);
  const half = two && slot !== "person";
  const crop = () => {
    setIsCropping(true);
  };
  const remove = () => {
    actions.remove(slot);
  };
  const layout = beside ? "max-desk:grid-cols-[148px_minmax(0,1fr)]" : "";
  return (
    <div
      ref={root}
      data-slot={slot}
      className={`grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-x-3.5 gap-y-2 ${layout}`}
    >
      <PlateFrame {...{ slot, two, half, plate, input, beside, crop, remove, actions }} />
      {note && (
        <p role="status" className="text-small text-warn">
          {t(note)}
        </p>
      )}
      <PlateFoot {...{ slot, half, plate, kind, input, crop, remove, actions }} />
      {isCropping && showsPicture(plate) && (
        <PlateCrop
          {...{ slot, plate, actions }}
          onClose={() => {
            setIsCropping(false);
          }}
        />
      )}
    </div>
  );
}

type FootProps = {
  slot: SlotName;
  half: boolean;
  plate: PlateState;
  kind: GarmentKind | null;
  input: PlateInput;
  crop: () => void;
  remove: () => void;
  actions: PlateActions;
};

function PlateFoot({ slot, half, plate, kind, input, crop, remove, actions }: FootProps) {
  const report = reportOf(plate);
  switch (plate.step) {
    case "empty":
    case "reading":
      return null;
    case "refused":
      return <PlateNotice {...{ slot, actions }} problem={plate.problem} choose={input.choose} />;
    case "halted":
    case "sending":
    case "stopped":
    case "stored":
      return (
        <div className="grid content-start gap-2">
          {plate.picture && report && (
            <PlateFindings {...{ slot, report, actions }} picture={plate.picture} choose={input.choose} />
          )}
          {!half && <PhotoTools {...{ slot, crop, remove }} replace={input.choose} />}
          <PreparationLines plate={plate} />
          {report?.shows === "garment" && report.kind && slot !== "person" && !half && (
            <ProposedKind
              proposed={report.kind.proposed}
              said={kind}
              say={(said) => {
                actions.sayKind(slot, said);
              }}
            />
          )}
          {plate.step === "stopped" && (
            <StoppedNotice
              share={plate.share}
              why={plate.why}
              resend={() => {
                actions.resend(slot);
              }}
            />
          )}
        </div>
      );
  }
}

/** What this browser found in the picture of a plate, or null where it did not look. */
function reportOf(plate: PlateState): PhotoReport | null {
  const report = pictureOf(plate)?.report ?? null;
  return report === "sample" ? null : report;
}
