import { useTranslations } from "next-intl";
import { useState } from "react";
import { lateCall } from "@/lib/browser/api/late-call";

/** For whoever was given a link to a picture that should not be shown: the operator of this server is told. */
export function ReportLook({ token }: { token: string }) {
  const t = useTranslations("sharedLook.report");
  const [step, setStep] = useState<"resting" | "telling" | "told" | "failed">("resting");
  const tell = async () => {
    setStep("telling");
    const told = await lateCall(
      () => import("@/lib/browser/api/shared-looks"),
      ({ reportSharedLook }) => reportSharedLook(token),
    );
    setStep(told.ok ? "told" : "failed");
  };
  return (
    <div className="text-small text-ink-2 flex flex-wrap items-center gap-x-3">
      {step !== "told" && (
        <button
          type="button"
          aria-disabled={step === "telling" || undefined}
          onClick={() => {
            if (step !== "telling") void tell();
          }}
          className="decoration-line-strong hover:decoration-ink min-h-control min-w-control desk:min-h-6 cursor-pointer text-left underline underline-offset-4"
        >
          {t("label")}
        </button>
      )}
      <span role="status">{(step === "told" || step === "failed") && t(step)}</span>
    </div>
  );
}
