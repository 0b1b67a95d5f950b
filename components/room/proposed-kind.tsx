import { useTranslations } from "next-intl";
import { useId } from "react";
import type { GarmentKind } from "@/lib/shared/garment";
import { garmentKinds } from "@/lib/shared/garment-kinds";

type Props = { proposed: GarmentKind; said: GarmentKind | null; say: (kind: GarmentKind) => void };

/** What the garment looks like, and the way to say that it is something else. */
export default function ProposedKind({ proposed, said, say }: Props) {
  const t = useTranslations("room.kind");
  const kinds = useTranslations("room.options.kinds");
  const id = useId();
  return (
    <div className="text-small flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-ink-2">
        {t(said === null ? "proposed" : "said")}
      </label>
      <select
        id={id}
        value={said ?? proposed}
        onChange={({ currentTarget: { value } }) => {
          const kind = garmentKinds.find((one) => one === value);
          if (kind) say(kind);
        }}
        className="min-h-control rounded-control border-line-strong bg-surface text-ui border px-2"
      >
        {garmentKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kinds(kind)}
          </option>
        ))}
      </select>
    </div>
  );
}
