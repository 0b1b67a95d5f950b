import { useTranslations } from "next-intl";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = { slot: string; crop: () => void; replace: () => void; remove: () => void };

/** What can be done with a picture, in words. On phones the words stand under their icons. */
export function PhotoTools({ slot, crop, replace, remove }: Props) {
  const t = useTranslations("room.plate");
  return (
    <div className="desk:-mx-2 desk:gap-0.5 flex">
      <Tool slot={slot} icon="crop" label={t("crop")} onClick={crop} />
      <Tool slot={slot} icon="picture" label={t("replace")} onClick={replace} />
      <Tool slot={slot} icon="bin" label={t("remove")} onClick={remove} />
    </div>
  );
}

function Tool({ slot, icon, label, onClick }: { slot: string; icon: IconName; label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-describedby={`plate-${slot}`}
      onClick={onClick}
      className="rounded-control text-micro hover:bg-sunk desk:min-h-control desk:flex-none desk:flex-row desk:gap-1.5 desk:px-2 desk:text-small inline-flex min-h-13 flex-1 cursor-pointer flex-col items-center justify-center gap-1 active:translate-y-px max-[359px]:tracking-tight"
    >
      <Icon name={icon} className="text-lead desk:text-small" />
      {label}
    </button>
  );
}
