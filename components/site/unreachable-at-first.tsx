import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CornerMarks } from "@/components/ui/corner-marks";

/** In place of what never came: the server did not answer, and there is no last known state to show. */
export function UnreachableAtFirst({ again }: { again: () => void }) {
  const t = useTranslations("site.unreachableAtFirst");
  return (
    <div className="bg-surface relative grid justify-items-center gap-4 px-6 py-20 text-center">
      <CornerMarks />
      <p role="status" className="text-ink-2 max-w-[48ch] text-balance">
        {t("text")}
      </p>
      <Button variant="primary" onClick={again}>
        {t("again")}
      </Button>
    </div>
  );
}
