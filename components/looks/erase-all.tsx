import { useTranslations } from "next-intl";
import { useState } from "react";
import { EraseDialog } from "./erase-dialog";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { eraseEverything } from "@/lib/browser/api/own-things";
import { forgetRoom } from "@/lib/browser/room-memory";
import type { Erased } from "@/lib/shared/photo";

/** Deletes everything of this person from this server, and then says what that was. */
export function EraseAll({ onErased }: { onErased: () => void }) {
  const t = useTranslations("looks.eraseAll");
  const [asks, setAsks] = useState(false);
  const [erased, setErased] = useState<Erased | null>(null);
  return (
    <>
      <Button
        variant="danger"
        onClick={() => {
          setAsks(true);
        }}
      >
        <Icon name="bin" />
        {t("label")}
      </Button>
      {asks && (
        <EraseDialog
          title={t("title")}
          text={t("text")}
          confirm={t("confirm")}
          decline={t("decline")}
          erase={eraseEverything}
          onErased={(counts) => {
            setErased(counts);
            // The photos that the room remembers are gone with the rest.
            forgetRoom();
            onErased();
          }}
          onClose={() => {
            setAsks(false);
          }}
        />
      )}
      {erased && (
        <div className="basis-full">
          <Notice tone="good" title={t("doneTitle")}>
            <p>{t("done", erased)}</p>
          </Notice>
        </div>
      )}
    </>
  );
}
