import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskAndErase } from "./ask-and-erase";
import { CountedQuestion } from "./counted-question";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { eraseEverything } from "@/lib/browser/api/own-things";
import { forgetRoom } from "@/lib/browser/room-memory";
import type { Erased } from "@/lib/shared/photo";

/** Deletes everything of this person from this server, and then says what that was. */
export function EraseAll({ onErased }: { onErased: () => void }) {
  const t = useTranslations("looks.eraseAll");
  const [erased, setErased] = useState<Erased | null>(null);
  return (
    <>
      <AskAndErase
        about="looks.eraseAll"
        text={<CountedQuestion />}
        erase={eraseEverything}
        onErased={(counts) => {
          setErased(counts);
          // The photos that the room remembers are gone with the rest.
          forgetRoom();
          onErased();
        }}
      >
        {(ask) => (
          <Button variant="danger" onClick={ask}>
            <Icon name="bin" />
            {t("label")}
          </Button>
        )}
      </AskAndErase>
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
