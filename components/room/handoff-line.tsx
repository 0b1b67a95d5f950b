"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { RoomState } from "./room-state";
import type { Pick } from "./use-picture-work";
import { Icon } from "@/components/ui/icon";

const HandoffDialog = dynamic(() => import("./handoff-dialog"));

/** The way to go on with this room on another device: the phone, say, on which the photo is. */
export function HandoffLine({ room, onArrived }: { room: RoomState; onArrived: (pick: Pick) => void }) {
  const t = useTranslations("room.handoff");
  const [open, setOpen] = useState(false);
  return (
    <div className="text-small text-ink-2 max-desk:items-center flex gap-2.5">
      <Icon name="phone" className="text-body desk:mt-0.5" />
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
        className="decoration-line-strong hover:decoration-ink max-desk:min-h-control desk:min-h-6 cursor-pointer text-left underline underline-offset-4"
      >
        {t("open")}
      </button>
      {open && (
        <HandoffDialog
          room={room}
          onArrived={onArrived}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
