import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";

/** `title`: which of the two frames. */
type Props = { title: string; crop: () => void; remove: () => void };

/** On one of two frames above each other there is room for the name and the tools on the picture only. */
export function HalfPlateTools({ title, crop, remove }: Props) {
  const t = useTranslations("room.plate");
  return (
    <>
      <Chip place="topLeft">{title}</Chip>
      <div className="absolute top-1.5 right-1.5 flex flex-col-reverse gap-1.5">
        <IconButton icon="crop" label={t("cropNamed", { name: title })} onClick={crop} className="bg-surface" />
        <IconButton icon="bin" label={t("removeNamed", { name: title })} onClick={remove} className="bg-surface" />
      </div>
    </>
  );
}
