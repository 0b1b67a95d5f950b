import { useTranslations } from "next-intl";
import type { PlateActions } from "./plate-actions";
import type { PlateProblem, SlotName } from "./plate-state";
import { ProblemText } from "./problem-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { centredCrop, editedSize, noEdit, type PictureEdit } from "@/lib/browser/prepare/picture-edit";
import { sizeProblem } from "@/lib/shared/picture-rules";

type Props = {
  slot: SlotName;
  problem: PlateProblem;
  actions: Pick<PlateActions, "take">;
  choose: () => void;
};

/** The cut that makes a picture of a long shape usable, where enough of it is left then. */
function portraitCut(problem: PlateProblem): { file: Blob; edit: PictureEdit } | null {
  if (problem.code !== "photo_bad_aspect" || !problem.size || !problem.source) return null;
  const edit = { ...noEdit, crop: centredCrop(problem.size, 3 / 4) };
  return sizeProblem(editedSize(problem.size, edit)) === null ? { file: problem.source, edit } : null;
}

/** What is wrong with a picture, and the button that mends it. */
export function PlateNotice({ slot, problem, actions, choose }: Props) {
  const t = useTranslations("room.problem");
  const fix = useTranslations("room.finding.fix");
  const cut = portraitCut(problem);
  return (
    <Notice
      tone="error"
      bareOnPhone
      title={t(`${problem.code}.title`)}
      actions={
        <>
          {cut && (
            <Button
              size="small"
              onClick={() => {
                actions.take({ slot, ...cut });
              }}
            >
              {fix("portrait")}
            </Button>
          )}
          <Button size="small" onClick={choose}>
            {t(problem.code === "photo_too_small" ? "chooseLarger" : "choose")}
          </Button>
        </>
      }
    >
      <p>
        <ProblemText problem={problem} />
      </p>
    </Notice>
  );
}
