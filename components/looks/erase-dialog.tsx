import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { SiteDialog } from "@/components/site/site-dialog";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ApiProblem } from "@/lib/browser/api/call-api";
import type { Result } from "@/lib/shared/result";

type Props<Erased> = {
  title: string;
  text: ReactNode;
  confirm: string;
  decline: string;
  erase: () => Promise<Result<Erased, ApiProblem>>;
  onErased: (erased: Erased) => void;
  onClose: () => void;
};

/** Asks once before something is gone for good. Closes when it is; says so when the server did not do it. */
export function EraseDialog<Erased>({ title, text, confirm, decline, erase, onErased, onClose }: Props<Erased>) {
  const t = useTranslations("looks.erasing");
  const [step, setStep] = useState<"asking" | "erasing" | "failed">("asking");
  const goOn = async () => {
    setStep("erasing");
    const erased = await erase();
    if (!erased.ok) {
      setStep("failed");
      return;
    }
    // A dialog gives focus back as it closes; only then may it be taken elsewhere.
    flushSync(onClose);
    onErased(erased.value);
  };
  return (
    <SiteDialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="danger"
            busy={step === "erasing" ? t("busy") : null}
            onClick={() => {
              void goOn();
            }}
          >
            {confirm}
          </Button>
          <Button onClick={onClose}>{decline}</Button>
        </>
      }
    >
      <p className="text-ink-2">{text}</p>
      {step === "failed" && <Notice tone="error" title={t("failed")} />}
    </SiteDialog>
  );
}
