import { useTranslations } from "next-intl";
import type { Succeeded } from "./succeeded";
import { usePictureWords } from "@/components/site/use-picture-words";
import { Disclosure } from "@/components/ui/disclosure";
import type { Capabilities } from "@/lib/shared/capabilities";

/** How the picture was made, its size, and how long it is kept. */
export function ResultDetails({ tryOn, capabilities }: { tryOn: Succeeded; capabilities: Capabilities }) {
  const t = useTranslations("tryOn.details");
  const site = useTranslations("site");
  const words = usePictureWords();
  const { result, renderer, model, progress } = tryOn;
  return (
    <Disclosure label={t("title")} openOnDesktop>
      <dl className="text-small tabular [&_dt]:text-ink-2 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 [&_dd]:text-right">
        <dt>{t("maker")}</dt>
        <dd>{renderer === "local" ? t("local") : t("models", { model: model.endsWith("v1") ? "v1" : "v15" })}</dd>
        <dt>{t("time")}</dt>
        <dd>{site("seconds", { seconds: Math.max(1, progress.elapsedSeconds) })}</dd>
        <dt>{t("picture")}</dt>
        <dd>{t("pictureValue", { size: words.size(result), bytes: words.bytes(result.bytes) })}</dd>
        <dt>{t("keptFor")}</dt>
        <dd>{t("keptForValue", { days: capabilities.retentionDays })}</dd>
      </dl>
    </Disclosure>
  );
}
