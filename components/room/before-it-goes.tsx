import { useTranslations } from "next-intl";
import { garmentSlots } from "./readiness";
import type { Preparation, SlotName } from "./plate-state";
import type { RoomState } from "./room-state";
import { isSmall } from "./small-picture";
import { Icon, type IconName } from "@/components/ui/icon";

function preparationOf(room: RoomState, slot: SlotName): Preparation | null {
  const plate = room.plates[slot];
  if (plate.step === "stored") return plate.preparation;
  return plate.step === "sending" || plate.step === "stopped" ? plate.picture.preparation : null;
}

/** What was checked about the pictures, shown when both are there. It lists only what really was looked at. */
export function BeforeItGoes({ room }: { room: RoomState }) {
  const t = useTranslations("room.checks");
  const person = preparationOf(room, "person");
  const garments = garmentSlots(room.two).flatMap((slot) => preparationOf(room, slot) ?? []);
  const smallGarment = garments.some(({ prepared }) => isSmall(prepared));
  const cleaned = [person, ...garments].some((one) => one?.metadataRemoved === true);
  return (
    <div className="grid gap-3">
      <h2 className="text-h2 font-display font-serif">{t("title")}</h2>
      <ul className="grid gap-2.5">
        {person && <Check isFine={!isSmall(person.prepared)} fine={t("person")} look={t("personSmall")} />}
        {garments.length > 0 && (
          <Check isFine={!smallGarment} fine={t("garment", { count: garments.length })} look={t("garmentSmall")} />
        )}
        {cleaned && <Check isFine fine={t("location")} look="" />}
      </ul>
    </div>
  );
}

function Check({ isFine, fine, look }: { isFine: boolean; fine: string; look: string }) {
  const icon: IconName = isFine ? "done" : "warn";
  return (
    <li className="text-ui grid grid-cols-[22px_1fr] gap-2 leading-[1.4]">
      <Icon name={icon} className={`mt-0.5 ${isFine ? "text-ok" : "text-warn"}`} />
      <span>{isFine ? fine : look}</span>
    </li>
  );
}
