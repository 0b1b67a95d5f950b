import { useTranslations } from "next-intl";
import CopyCode from "@/components/site/copy-code";
import { useLocalTime } from "@/components/site/use-local-time";
import { Disclosure } from "@/components/ui/disclosure";
import type { ProblemCode } from "@/lib/shared/problem";
import type { TryOn } from "@/lib/shared/try-on";

/** What a person can tell whoever runs this server. */
export function SupportDetails({ tryOn, code }: { tryOn: TryOn; code: ProblemCode }) {
  const t = useTranslations("tryOn.failed.support");
  const time = useLocalTime();
  return (
    <Disclosure label={t("title")} aside={<code className="font-sans">{code}</code>}>
      <dl className="text-small tabular [&_dt]:text-ink-2 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5 [&_dd]:text-right [&_dd]:break-all">
        <dt>{t("id")}</dt>
        <dd>{tryOn.id}</dd>
        <dt>{t("at")}</dt>
        <dd>{time.clock(tryOn.finishedAt ?? tryOn.updatedAt)}</dd>
      </dl>
      <div className="mt-3 flex flex-wrap gap-2">
        <CopyCode code={`${code} ${tryOn.id}`} size="small" />
      </div>
    </Disclosure>
  );
}
