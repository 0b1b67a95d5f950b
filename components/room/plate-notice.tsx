import { useTranslations } from "next-intl";
import type { PlateProblem } from "./plate-state";
import { usePictureWords } from "@/components/site/use-picture-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { pictureRules } from "@/lib/shared/picture-rules";

/** What is wrong with a picture, and the button that mends it. */
export function PlateNotice({ problem, choose }: { problem: PlateProblem; choose: () => void }) {
  const t = useTranslations("room.problem");
  return (
    <Notice
      tone="error"
      bareOnPhone
      title={t(`${problem.code}.title`)}
      actions={
        <Button size="small" onClick={choose}>
          {t(problem.code === "photo_too_small" ? "chooseLarger" : "choose")}
        </Button>
      }
    >
      <p>
        <ProblemText problem={problem} />
      </p>
    </Notice>
  );
}

function ProblemText({ problem }: { problem: PlateProblem }) {
  const t = useTranslations("room.problem");
  const words = usePictureWords();
  if (problem.code === "other") return problem.detail;
  const { minSidePx, maxAspect, maxPixels, maxBytes } = pictureRules;
  return t(`${problem.code}.text`, {
    size: "size" in problem ? words.size(problem.size) : "",
    minSidePx,
    maxAspect,
    maxMegapixels: maxPixels / 1_000_000,
    maxMegabytes: maxBytes / 1_000_000,
  });
}
