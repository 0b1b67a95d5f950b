import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type SyntheticEvent } from "react";
import type { SlotName } from "./plate-state";
import type { Pick } from "./use-picture-work";
import { SiteDialog } from "@/components/site/site-dialog";
import { Button } from "@/components/ui/button";
import type { ApiProblem } from "@/lib/browser/api/call-api";
import { photoFromAddress } from "@/lib/browser/api/photo-from-address";
import { photoImageUrl } from "@/lib/browser/api/photo-addresses";
import { pictureRules } from "@/lib/shared/picture-rules";

type Props = {
  slot: SlotName;
  /** What was pasted. */
  given: string;
  onTake: (pick: Pick) => void;
  onClose: () => void;
};
type Step = { step: "asking" } | { step: "fetching" } | { step: "failed"; because: string };

/** A picture by its address. This server fetches it and keeps it; then it is read here like any other. */
export default function AddressDialog({ slot, given, onTake, onClose }: Props) {
  const t = useTranslations("room.address");
  const id = useId();
  const [url, setUrl] = useState(given);
  const [state, setState] = useState<Step>({ step: "asking" });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** In the server's words, except where it only knows that nothing came from there. */
  const reason = (problem: ApiProblem): string => {
    if (problem.kind !== "refused") return t("unreachable");
    return problem.document.field === "url" ? t("failed") : problem.document.detail;
  };
  const fetchIt = async (signal: AbortSignal) => {
    setState({ step: "fetching" });
    const kind = slot === "person" ? "person" : "garment";
    const photo = await photoFromAddress({ url: url.trim(), kind }, signal);
    if (!photo.ok) {
      setState({ step: "failed", because: reason(photo.error) });
      return;
    }
    const picture = await fetch(photoImageUrl(photo.value.id), { signal }).catch(() => null);
    signal.throwIfAborted();
    if (picture?.ok) onTake({ slot, file: await picture.blob(), photoId: photo.value.id });
    else setState({ step: "failed", because: t("failed") });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (state.step === "fetching") return;
    if (!isAddress(url)) {
      setState({ step: "failed", because: t("bad") });
      return;
    }
    running.current = new AbortController();
    const { signal } = running.current;
    // Nothing is put on a plate by a dialog that was closed meanwhile.
    fetchIt(signal).catch((reason: unknown) => {
      if (!signal.aborted) reportError(reason);
    });
  };
  return (
    <SiteDialog title={t("title")} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-3">
        <label htmlFor={id} className="text-ui">
          {t("label")}
        </label>
        <input
          id={id}
          type="url"
          inputMode="url"
          autoComplete="off"
          value={url}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget: { value } }) => {
            setUrl(value);
          }}
          className="min-h-control rounded-control border-line-strong bg-surface text-ui w-full border px-3"
        />
        <p id={`${id}-hint`} className="text-small text-ink-2">
          {t("hint", { maxMegabytes: pictureRules.maxBytes / 1_000_000 })}
        </p>
        {state.step === "failed" && (
          <p role="alert" className="text-small text-danger">
            {state.because}
          </p>
        )}
        <div>
          <Button type="submit" variant="primary" aria-disabled={state.step === "fetching"}>
            {t(state.step === "fetching" ? "busy" : "fetch")}
          </Button>
        </div>
      </form>
    </SiteDialog>
  );
}

const isAddress = (text: string): boolean => URL.canParse(text.trim()) && new URL(text.trim()).protocol === "https:";
