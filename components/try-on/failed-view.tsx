import { useTranslations } from "next-intl";
import { FailureWays } from "./failure-ways";
import { failureOf } from "./failure";
import type { Several } from "./find-several";
import { adviceOf } from "./failure-words";
import { Inputs } from "./inputs";
import { PanelTitle } from "./panel-title";
import { PhotoStage } from "@/components/ui/photo-stage";
import { NumberedBoxes } from "@/components/ui/numbered-boxes";
import { Studio } from "@/components/ui/studio";
import { SupportDetails } from "./support-details";
import { useDocumentTitle } from "./use-document-title";
import { useSeveral } from "./use-several";
import { stageSizes } from "./waiting-stage";
import { Chip } from "@/components/ui/chip";
import { Icon, type IconName } from "@/components/ui/icon";
import { imageSrcSet, photoImageUrl } from "@/lib/browser/api/photo-addresses";
import { garmentPhotoIds, type RenderUse, type TryOn } from "@/lib/shared/try-on";

/** Not rendered: the picture at fault on the stage, the cause in words, and first of all the button that mends it. */
export function FailedView({ tryOn }: { tryOn: TryOn }) {
  const t = useTranslations("tryOn.failed");
  const code = tryOn.problem?.code ?? "internal";
  const { title, change } = failureOf(code);
  const heading = t(`titles.${title}`);
  useDocumentTitle(t("documentTitle"));
  const several = useSeveral(tryOn);
  return (
    <Studio
      stageLabel={t("stage")}
      inputs={<Inputs {...tryOn} />}
      stage={<FaultStage {...{ tryOn, several }} isGarment={change === "garment"} />}
      panel={
        <>
          <div className="grid gap-3" role="alert">
            <PanelTitle tryOnId={tryOn.id} title={heading} />
            {tryOn.problem && <p className="text-ink-2">{adviceOf(tryOn.problem.detail, heading)}</p>}
          </div>
          <div className="max-desk:hidden grid gap-3">
            <FailureWays {...{ tryOn, change, several }} />
          </div>
          <ul className="border-line grid gap-2.5 border-t pt-5">
            <Fact icon="done" tone="text-ok" text={t("kept")} />
            {tryOn.renderer === "local" && <Fact icon="done" tone="text-ok" text={t("free")} />}
            {tryOn.problem?.render && <RenderFact render={tryOn.problem.render} canRetry={tryOn.problem.canRetry} />}
            {tryOn.problem?.canRetry === false && change !== "none" && (
              <Fact icon="info" tone="text-ink-2" text={t("noRetry")} />
            )}
          </ul>
          <SupportDetails tryOn={tryOn} code={code} />
        </>
      }
      barLabel={t("actions")}
      bar={
        <div className="flex flex-wrap gap-2 *:flex-1 *:first:basis-full">
          <FailureWays {...{ tryOn, change, several }} />
        </div>
      }
    />
  );
}

type StageProps = { tryOn: TryOn; several: Several | null; isGarment: boolean };

function FaultStage({ tryOn, several, isGarment }: StageProps) {
  const t = useTranslations("tryOn.failed");
  const first = isGarment ? garmentPhotoIds(tryOn.garment)[0] : undefined;
  const photoId = several?.photoId ?? first ?? tryOn.personId;
  const name = t(isGarment ? "garmentPicture" : "personPicture");
  return (
    <PhotoStage low>
      {(measure) => (
        <>
          <img
            {...measure}
            src={photoImageUrl(photoId, 1024)}
            srcSet={imageSrcSet(photoImageUrl(photoId))}
            sizes={stageSizes}
            alt={name}
            className="absolute inset-0 size-full object-contain"
          />
          {several && <NumberedBoxes boxes={several.boxes} picture={several.size} />}
          <Chip place="bottomLeft">{name}</Chip>
        </>
      )}
    </PhotoStage>
  );
}

/** What it cost, and what one more try costs. */
function RenderFact({ render, canRetry }: { render: RenderUse; canRetry: boolean }) {
  const t = useTranslations("tryOn.failed.render");
  if (render === "unused") return <Fact icon="done" tone="text-ok" text={t("unused")} />;
  const again = canRetry ? t(render === "kept" ? "againFree" : "again") : "";
  return <Fact icon="info" tone="text-ink-2" text={`${t(render)}${again}`} />;
}

function Fact({ icon, tone, text }: { icon: IconName; tone: string; text: string }) {
  return (
    <li className="text-ui grid grid-cols-[22px_1fr] gap-2 leading-[1.4]">
      <Icon name={icon} className={`mt-0.5 ${tone}`} />
      <span>{text}</span>
    </li>
  );
}
