import { useTranslations } from "next-intl";
import { blocks, findingsOf } from "./findings";
import type { PlateActions } from "./plate-actions";
import type { ReadyPicture, SlotName } from "./plate-state";
import { repairsOf } from "./repairs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PhotoCheck, PhotoReport } from "@/lib/browser/checks/photo-report";

type Props = {
  slot: SlotName;
  picture: ReadyPicture;
  report: PhotoReport;
  actions: PlateActions;
  choose: () => void;
};

/** What the checks found in a picture, the gravest in full, with what mends it; loaded when something was checked. */
export default function PlateFindings({ slot, picture, report, actions, choose }: Props) {
  const t = useTranslations("room.finding");
  const [first, ...others] = findingsOf(picture);
  if (!first) return null;
  const isBlocking = blocks(report, actions.mode);
  return (
    <Notice
      tone={isBlocking ? "error" : "warn"}
      bareOnPhone
      title={t(`${first}.title`)}
      actions={
        <>
          <Repairs {...{ slot, first, picture, report, actions }} />
          <Button size="small" onClick={choose}>
            {t("fix.another")}
          </Button>
          {!isBlocking && (
            <Button
              variant="text"
              size="small"
              onClick={() => {
                actions.accept(slot);
              }}
            >
              {t(first === "several_people" ? "fix.keepBoth" : "fix.keep")}
            </Button>
          )}
        </>
      }
    >
      <p>{t(`${first}.${isBlocking ? "blocked" : "text"}`)}</p>
      {others.map((check) => (
        <p key={check}>{t(`${check}.title`)}</p>
      ))}
    </Notice>
  );
}

type RepairProps = Omit<Props, "choose"> & { first: PhotoCheck };

function Repairs({ slot, first, picture, report, actions }: RepairProps) {
  const t = useTranslations("room.finding.fix");
  return (
    <>
      {repairsOf(first, report, picture).map(({ words, n, edit }) => (
        <Button
          key={n}
          size="small"
          onClick={() => {
            actions.edit(slot, () => edit);
          }}
        >
          {t(words, { n })}
        </Button>
      ))}
      {first === "wrong_slot" && (
        <Button
          size="small"
          onClick={() => {
            actions.remove(slot);
            actions.take({ slot: "person", file: picture.source, edit: picture.edit });
          }}
        >
          {t("asPerson")}
        </Button>
      )}
    </>
  );
}
