import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { EraseDialog } from "./erase-dialog";
import type { ApiProblem } from "@/lib/browser/api/call-api";
import type { Result } from "@/lib/shared/result";

type Props<Erased> = {
  /** Where the sentences of the question are in `messages/`. */
  about: "looks.eraseAll" | "looks.eraseOne" | "photos.erase";
  /** In place of the second sentence of the question. */
  text?: ReactNode;
  erase: () => Promise<Result<Erased, ApiProblem>>;
  onErased: (erased: Erased) => void;
  /** The control that opens the question. */
  children: (ask: () => void) => ReactNode;
};

/** A control that erases something, after a question. */
export function AskAndErase<Erased>({ about, text, erase, onErased, children }: Props<Erased>) {
  const t = useTranslations(about);
  const [asks, setAsks] = useState(false);
  return (
    <>
      {children(() => {
        setAsks(true);
      })}
      {asks && (
        <EraseDialog
          title={t("title")}
          text={text ?? t("text")}
          confirm={t("confirm")}
          decline={t("decline")}
          erase={erase}
          onErased={onErased}
          onClose={() => {
            setAsks(false);
          }}
        />
      )}
    </>
  );
}
