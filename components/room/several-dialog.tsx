import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { areAlike, guessPlaces, type Looked } from "./guess-places";
import { slotNames, type SlotName } from "./plate-state";
import { plateWords } from "./plate-words";
import { useIsOffline } from "./use-online";
import type { Pick } from "./use-picture-work";
import { SiteDialog } from "@/components/site/site-dialog";
import { Button } from "@/components/ui/button";
import { backOnline } from "@/lib/browser/back-online";
import { checkPicture } from "@/lib/browser/checks/check-picture";
import { preparePicture } from "@/lib/browser/prepare/prepare-picture";

type Props = {
  files: readonly File[];
  /** The place that takes several of its kind: if all are of that kind, nothing has to be asked. */
  alikeAs: SlotName | null;
  onAlike: () => void;
  onUse: (picks: Pick[]) => void;
  onClose: () => void;
};

/** Several pictures came at once: says which is the person and which the garment, and lets it be changed. Loaded when needed. */
export default function SeveralDialog({ files, alikeAs, onAlike, onUse, onClose }: Props) {
  const t = useTranslations("room.several");
  const looked = useLooked(files, (found) => {
    if (alikeAs !== null && areAlike(found, alikeAs)) onAlike();
  });
  const plate = useTranslations("room.plate");
  const isOffline = useIsOffline();
  const [changed, setChanged] = useState<Record<number, SlotName | null>>({});
  const guessed = guessPlaces(looked ?? []);
  const places = files.map((_, at) => (at in changed ? (changed[at] ?? null) : (guessed[at] ?? null)));
  const used = places.filter((place) => place !== null);
  const isDouble = new Set(used).size < used.length;
  const use = () => {
    const picks = files.flatMap((file, at) => {
      const slot = places[at] ?? null;
      return slot === null ? [] : [{ slot, file }];
    });
    onUse(picks);
  };
  return (
    <SiteDialog
      title={t("title")}
      onClose={onClose}
      actions={
        <Button variant="primary" offBecause={isDouble || !looked ? "several-state" : undefined} onClick={use}>
          {t("use")}
        </Button>
      }
    >
      <p id="several-state" role="status" className={isDouble ? "text-danger" : "text-ink-2"}>
        {looked === null
          ? isOffline
            ? plate("offline")
            : t("checking")
          : isDouble
            ? t("taken")
            : t("text", { count: files.length })}
      </p>
      <ul className="grid grid-cols-2 gap-4">
        {looked?.map((one, at) => (
          <Place
            key={at}
            n={at + 1}
            looked={one}
            place={places[at] ?? null}
            onChange={(place) => {
              setChanged({ ...changed, [at]: place });
            }}
          />
        ))}
      </ul>
    </SiteDialog>
  );
}

type PlaceProps = { n: number; looked: Looked; place: SlotName | null; onChange: (place: SlotName | null) => void };

function Place({ n, looked, place, onChange }: PlaceProps) {
  const t = useTranslations("room.several");
  const plate = useTranslations("room.plate");
  return (
    <li className="grid content-start gap-2">
      {looked ? (
        <img src={looked.url} alt={t("picture", { n })} className="bg-stage h-44 w-full object-contain" />
      ) : (
        <p className="bg-sunk text-small text-ink-2 grid h-44 place-items-center p-3 text-center">{t("unreadable")}</p>
      )}
      <select
        aria-label={t("place", { n })}
        value={place ?? ""}
        onChange={({ currentTarget: { value } }) => {
          onChange(slotNames.find((slot) => slot === value) ?? null);
        }}
        className="min-h-control rounded-control border-line-strong bg-surface text-ui w-full border px-2"
      >
        <option value="person">{plate("person")}</option>
        <option value="garment">{plate("garment")}</option>
        <option value="bottom">{plate(plateWords("bottom", true).title)}</option>
        <option value="">{t("none")}</option>
      </select>
    </li>
  );
}

/** What each file shows, once all were looked at; null until then. */
function useLooked(files: readonly File[], onLooked: (looked: Looked[]) => void): Looked[] | null {
  const [looked, setLooked] = useState<Looked[] | null>(null);
  const tell = useEffectEvent(onLooked);
  useEffect(() => {
    const controller = new AbortController();
    const show = (found: Looked[]) => {
      setLooked(found);
      tell(found);
    };
    lookAtAll(files, controller.signal).then(show, (reason: unknown) => {
      if (!controller.signal.aborted) reportError(reason);
    });
    return () => {
      controller.abort();
    };
  }, [files]);
  useEffect(
    () => () => {
      letGo(looked ?? []);
    },
    [looked],
  );
  return looked;
}

/** One after the other, so that no two pictures are held decoded at once. Who gives up on the way leaves none held. */
async function lookAtAll(files: readonly File[], signal: AbortSignal): Promise<Looked[]> {
  const looked: Looked[] = [];
  try {
    for (const file of files) {
      await backOnline(signal);
      looked.push(await lookAt(file, signal));
    }
  } catch (reason) {
    letGo(looked);
    throw reason;
  }
  return looked;
}

function letGo(looked: readonly Looked[]): void {
  for (const one of looked) if (one) URL.revokeObjectURL(one.url);
}

async function lookAt(file: File, signal: AbortSignal): Promise<Looked> {
  const prepared = await preparePicture(file, signal);
  if (!prepared.ok) return null;
  const { blob } = prepared.value;
  return { url: URL.createObjectURL(blob), report: await checkPicture(blob, null, signal) };
}
