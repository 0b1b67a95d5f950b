"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { ReportLook } from "./report-look";
import { useLocalTime } from "@/components/site/use-local-time";
import { BeforeAfter } from "@/components/ui/before-after";
import { buttonClass } from "@/components/ui/button-class";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { PhotoStage } from "@/components/ui/photo-stage";
import { Studio } from "@/components/ui/studio";

type Props = { token: string; sharedAt: string; expiresAt: string };

/** What a shared link shows. */
export function SharedLook({ token, sharedAt, expiresAt }: Props) {
  const t = useTranslations("sharedLook");
  const time = useLocalTime();
  const pictures = `/s/${encodeURIComponent(token)}`;
  const before = { src: `${pictures}/before`, alt: t("beforeAlt") };
  const after = { src: `${pictures}/after`, alt: t("afterAlt") };
  const tryOn = (
    <Link href="/" className={buttonClass("primary", "normal")}>
      {t("tryOn")}
    </Link>
  );
  const save = (
    <a href={after.src} download className={buttonClass("line", "normal")}>
      <Icon name="download" />
      {t("save")}
    </a>
  );
  return (
    <Studio
      stageLabel={t("stage")}
      stage={
        <PhotoStage>
          {(measure) => (
            <>
              {/* Measured only: the slider shows the same picture. */}
              <img {...measure} src={after.src} alt="" className="invisible absolute" />
              <BeforeAfter
                {...{ before, after }}
                label={t("compare")}
                valueText={(percent) => t("compareValue", { percent })}
              >
                <Chip place="topLeft">{t("before")}</Chip>
                <Chip place="topRight">{t("after")}</Chip>
              </BeforeAfter>
            </>
          )}
        </PhotoStage>
      }
      panel={
        <>
          <div className="grid gap-2">
            <h1 className="text-title font-display font-serif">{t("title")}</h1>
            <p className="text-small text-ink-2">
              {t("until", { sharedAt: time.day(sharedAt), expiresAt: time.day(expiresAt) })}
            </p>
          </div>
          <div className="max-desk:hidden grid gap-3">
            {tryOn}
            {save}
          </div>
          <div className="border-line flex items-center gap-3.5 border-t pt-5">
            <img
              src={`${pictures}/garment?w=160`}
              alt={t("garmentAlt")}
              className="rounded-photo bg-sunk aspect-3/4 w-16 object-cover"
            />
            <p className="text-small text-ink-2">{t("garmentNote")}</p>
          </div>
          <div className="grid gap-1">
            <p className="text-small text-ink-2">{t("fitNote")}</p>
            <ReportLook token={token} />
          </div>
        </>
      }
      barLabel={t("actions")}
      bar={
        <div className="grid grid-cols-2 gap-2">
          {tryOn}
          {save}
        </div>
      }
    />
  );
}
