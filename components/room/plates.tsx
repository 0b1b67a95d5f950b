import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import type { Dispatch } from "react";
import { Plate } from "./plate";
import type { PlateActions } from "./plate-actions";
import type { SlotName } from "./plate-state";
import { garmentSlots, hasNotice } from "./readiness";
import type { RoomAction } from "./room-after";
import type { RoomState } from "./room-state";
import { misplaced } from "./misplaced";
import { usePictureEdit } from "./use-picture-edit";
import { SegmentedControl } from "@/components/ui/segmented-control";

const SwapOffer = dynamic(() => import("./swap-offer"));

type Props = { room: RoomState; dispatch: Dispatch<RoomAction> } & Pick<
  PlateActions,
  "take" | "takeMore" | "open" | "remove" | "resend" | "mode"
>;

/** You on the left, the garment on the right, and between them the choice of one piece or two. */
export function Plates({ room, dispatch, ...given }: Props) {
  const t = useTranslations("room");
  const beside = hasNotice(room);
  const edit = usePictureEdit(room, given.take);
  const actions: PlateActions = {
    ...given,
    edit,
    accept: (slot) => {
      dispatch({ type: "accepted", slot });
    },
    sayKind: (slot, kind) => {
      dispatch({ type: "kind said", slot, kind });
    },
    note: (slot, note) => {
      dispatch({ type: "noted", slot, note });
    },
    markGone: (slot, photoId) => {
      dispatch({ type: "gone", slot, photoId });
    },
  };
  const plate = (slot: SlotName) => (
    <Plate
      key={slot}
      slot={slot}
      two={room.two}
      plate={room.plates[slot]}
      note={room.notes[slot]}
      kind={slot === "person" ? null : room.kinds[slot]}
      actions={actions}
      beside={beside}
    />
  );
  return (
    <>
      <div className="desk:hidden">
        <GarmentType room={room} dispatch={dispatch} stretch />
      </div>
      <div
        className={`desk:col-span-2 desk:gap-6 wide:gap-8 grid gap-3 ${beside ? "desk:grid-cols-2 gap-y-5" : "grid-cols-2"}`}
      >
        <section aria-labelledby="you-title" className="grid min-w-0 content-start gap-2">
          <PlateTitle id="you-title" title={t("plate.person")} />
          {plate("person")}
        </section>
        <section aria-labelledby="garment-title" className="grid min-w-0 content-start gap-2">
          <div className="flex items-center justify-between gap-2">
            <PlateTitle id="garment-title" title={t("plate.garment")} />
            <div className="desk:block hidden">
              <GarmentType room={room} dispatch={dispatch} />
            </div>
          </div>
          <div className="grid gap-3">{garmentSlots(room.two).map(plate)}</div>
          {misplaced(room).length > 0 && <SwapOffer {...{ room, dispatch }} />}
        </section>
      </div>
    </>
  );
}

const PlateTitle = ({ id, title }: { id: string; title: string }) => (
  <h2 id={id} className="text-h2 font-display desk:text-[1.625rem] flex min-h-10 items-center font-serif">
    {title}
  </h2>
);

type TypeProps = { room: RoomState; dispatch: Dispatch<RoomAction>; stretch?: boolean };

function GarmentType({ room, dispatch, stretch = false }: TypeProps) {
  const t = useTranslations("room.type");
  return (
    <SegmentedControl
      label={t("label")}
      value={room.two ? "two" : "one"}
      options={(["one", "two"] as const).map((value) => ({ value, label: t(value) }))}
      onChange={(value) => {
        dispatch({ type: "arranged", two: value === "two" });
      }}
      stretch={stretch}
    />
  );
}
