import { useTranslations } from "next-intl";
import type { PlateProblem } from "./plate-state";
import { usePictureWords } from "@/components/site/use-picture-words";
import { prepareLimits } from "@/lib/browser/prepare/limits";
import { pictureRules } from "@/lib/shared/picture-rules";

/** Why a picture is not used, in a sentence with its own size and what would do. */
export function ProblemText({ problem }: { problem: PlateProblem }) {
  const t = useTranslations("room.problem");
  const words = usePictureWords();
  if (problem.code === "other") return problem.detail;
  const { minSidePx, maxAspect } = pictureRules;
  return t(`${problem.code}.text`, {
    size: "size" in problem ? words.size(problem.size) : "",
    minSidePx,
    maxAspect,
    maxMegapixels: prepareLimits.maxSourcePixels / 1_000_000,
    maxMegabytes: prepareLimits.maxSourceBytes / 1_000_000,
  });
}
