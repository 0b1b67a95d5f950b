import { useTranslations } from "next-intl";
import { useState } from "react";
import { EraseDialog } from "./erase-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { eraseTryOn } from "@/lib/browser/api/try-ons";
import type { TryOn } from "@/lib/shared/try-on";

type Props = { look: TryOn; moment: string; onErased: (lookId: string) => void };

/** Deletes one look, after a question: it cannot be brought back. */
export function EraseLook({ look, moment, onErased }: Props) {
  const t = useTranslations("looks.eraseOne");
  const [asks, setAsks] = useState(false);
  return (
    <>
      <IconButton
        icon="bin"
        label={t("label", { moment })}
        onClick={() => {
          setAsks(true);
        }}
        className="text-ink-2 -mr-2"
      />
      {asks && (
        <EraseDialog
          title={t("title")}
          text={t("text")}
          confirm={t("confirm")}
          decline={t("decline")}
          erase={() => eraseTryOn(look.id)}
          onErased={() => {
            onErased(look.id);
          }}
          onClose={() => {
            setAsks(false);
          }}
        />
      )}
    </>
  );
}
