import { useTranslations } from "next-intl";
import type { Dispatch } from "react";
import { misplaced, properKinds } from "./misplaced";
import type { RoomAction } from "./room-after";
import type { RoomState } from "./room-state";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The top of an outfit looks like a bottom, or the other way round: one press changes places. */
export default function SwapOffer({ room, dispatch }: { room: RoomState; dispatch: Dispatch<RoomAction> }) {
  const t = useTranslations("room.swap");
  const slots = misplaced(room);
  const [first] = slots;
  if (!first) return null;
  return (
    <Notice
      tone="warn"
      title={t(first)}
      actions={
        <>
          <Button
            size="small"
            onClick={() => {
              dispatch({ type: "swapped", first: "garment", second: "bottom" });
            }}
          >
            {t("swap")}
          </Button>
          <Button
            variant="text"
            size="small"
            onClick={() => {
              for (const slot of slots) dispatch({ type: "kind said", slot, kind: properKinds[slot] });
            }}
          >
            {t("keep")}
          </Button>
        </>
      }
    >
      <p>{t("text")}</p>
    </Notice>
  );
}
