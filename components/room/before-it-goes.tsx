import { useTranslations } from "next-intl";
import { brokenChecks } from "./findings";
import { pictureOf, type Plate } from "./plate-state";
import { garmentSlots } from "./readiness";
import type { RoomState } from "./room-state";
import { isSmall } from "./small-picture";
import { Icon, type IconName } from "@/components/ui/icon";

type Tone = "fine" | "look" | "stop" | "note";

type Props = { room: RoomState; isStopped: boolean };

/** What was checked about the pictures, shown when all are there. It lists only what really was looked at. */
export function BeforeItGoes({ room, isStopped }: Props) {
  const t = useTranslations("room.checks");
  const garments = garmentSlots(room.two).map((slot) => room.plates[slot]);
  const all = [room.plates.person, ...garments];
  const garmentStates = garments.flatMap((plate) => stateOf(plate) ?? []);
  const count = garmentStates.length;
  const person = stateOf(room.plates.person);
  return (
    <div className="grid gap-3">
      <h2 className="text-h2 font-display font-serif">{t(isStopped ? "titleStopped" : "title")}</h2>
      <ul className="grid gap-2.5">
        {person === "passed" && <Check tone="fine" text={t("person")} />}
        {person === "unchecked" && <Check tone="note" text={t("personUnchecked")} />}
        <Warnings plate={room.plates.person} words="warnPerson" />
        {count > 0 && garmentStates.every((state) => state === "passed") && (
          <Check tone="fine" text={t("garment", { count })} />
        )}
        {garmentStates.includes("unchecked") && <Check tone="note" text={t("garmentUnchecked", { count })} />}
        {garments.map((plate, at) => (
          <Warnings key={at} plate={plate} words="warnGarment" />
        ))}
        {all.some((plate) => stateOf(plate) === "sample") && <Check tone="fine" text={t("sample")} />}
        {isPlateSmall(room.plates.person) && <Check tone="look" text={t("personSmall")} />}
        {garments.some(isPlateSmall) && <Check tone="look" text={t("garmentSmall")} />}
        {all.some((plate) => preparationOf(plate)?.metadataRemoved) && <Check tone="fine" text={t("location")} />}
      </ul>
    </div>
  );
}

/** How the checks of this browser went; null where there is no picture, or it came back from the server after a reload. */
function stateOf(plate: Plate): "passed" | "warned" | "unchecked" | "sample" | null {
  const picture = pictureOf(plate);
  if (!picture) return null;
  if (picture.report === null) return "unchecked";
  if (picture.report === "sample") return "sample";
  return brokenChecks(picture.report).length === 0 ? "passed" : "warned";
}

function Warnings({ plate, words }: { plate: Plate; words: "warnPerson" | "warnGarment" }) {
  const t = useTranslations("room");
  if (plate.step === "refused") {
    return <Check tone="stop" text={t(`checks.${words}`, { finding: t(`problem.${plate.problem.code}.title`) })} />;
  }
  const report = pictureOf(plate)?.report ?? null;
  if (report === null || report === "sample") return null;
  return brokenChecks(report).map((check) => (
    <Check
      key={check}
      tone={plate.step === "halted" ? "stop" : "look"}
      text={t(`checks.${words}`, { finding: t(`finding.${check}.title`) })}
    />
  ));
}

const preparationOf = (plate: Plate) =>
  plate.step === "stored" ? plate.preparation : (pictureOf(plate)?.preparation ?? null);

function isPlateSmall(plate: Plate): boolean {
  const preparation = preparationOf(plate);
  return preparation !== null && isSmall(preparation.prepared);
}

const marks = {
  fine: { icon: "done", colour: "text-ok" },
  look: { icon: "warn", colour: "text-warn" },
  stop: { icon: "alert", colour: "text-danger" },
  note: { icon: "info", colour: "text-ink-2" },
} as const satisfies Record<Tone, { icon: IconName; colour: string }>;

function Check({ tone, text }: { tone: Tone; text: string }) {
  const { icon, colour } = marks[tone];
  return (
    <li className="text-ui grid grid-cols-[22px_1fr] gap-2 leading-[1.4]">
      <Icon name={icon} className={`mt-0.5 ${colour}`} />
      <span>{text}</span>
    </li>
  );
}
