import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { blocks, findingsOf } from "./findings";
import { ProblemText } from "./problem-text";
import type { Extra } from "./tray-state";
import type { Capabilities } from "@/lib/shared/capabilities";

/** `name`: of the picture, with its number. */
type Props = { extra: Extra; name: string; mode: Capabilities["mode"] };

/** What is to be said about one picture of the tray: why it is not used, or what its check found. */
export function TrayRemark({ extra, name, mode }: Props) {
  const t = useTranslations("room");
  if (extra.step === "preparing") return null;
  if (extra.step === "refused") {
    return (
      <Remark tone="text-danger" title={`${name} · ${t(`problem.${extra.problem.code}.title`)}`}>
        <ProblemText problem={extra.problem} />
      </Remark>
    );
  }
  // After a reload nothing is known but that it was taken.
  if (extra.picture === null) return null;
  const { report } = extra.picture;
  if (report === null) return <Remark tone="text-ink-2" title={`${name} · ${t("prep.unchecked")}`} />;
  const [first] = findingsOf(extra.picture);
  if (!first || report === "sample") return null;
  const isBlocking = blocks(report, mode);
  return (
    <Remark tone={isBlocking ? "text-danger" : "text-warn"} title={`${name} · ${t(`finding.${first}.title`)}`}>
      {t(`finding.${first}.${isBlocking ? "blocked" : "text"}`)}
    </Remark>
  );
}

type RemarkProps = { tone: string; title: string; children?: ReactNode };

const Remark = ({ tone, title, children }: RemarkProps) => (
  <p role="status" className="text-small">
    <span className={`font-strong ${tone}`}>{title}</span>
    <br />
    {children}
  </p>
);
