import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTryOnUpdate } from "./use-try-on";
import { SiteDialog } from "@/components/site/site-dialog";
import { useLocalTime } from "@/components/site/use-local-time";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { shareTryOn, withdrawShare } from "@/lib/browser/api/try-ons";
import type { TryOn } from "@/lib/shared/try-on";

type Props = { tryOn: TryOn; shareDays: number; onClose: () => void };

/** Nothing is public before the link is made here; a withdrawn link is gone at once. */
export default function ShareDialog({ tryOn, shareDays, onClose }: Props) {
  const t = useTranslations("tryOn.share");
  const time = useLocalTime();
  const update = useTryOnUpdate();
  const { share, ...unshared } = tryOn;
  const make = useMutation({
    mutationFn: () => valueOrThrow(shareTryOn(tryOn.id)),
    onSuccess: (made) => {
      update({ ...tryOn, share: made });
    },
  });
  const withdraw = useMutation({
    mutationFn: () => valueOrThrow(withdrawShare(tryOn.id)),
    onSuccess: () => {
      update(unshared);
    },
  });
  return (
    <SiteDialog title={t("title")} onClose={onClose}>
      <p className="text-ink-2">
        {share ? t("text", { expiresAt: time.day(share.expiresAt) }) : t("textNew", { days: shareDays })}
      </p>
      {(make.isError || withdraw.isError) && <Notice tone="error" title={t("failed")} />}
      {share ? (
        <>
          <LinkToCopy url={share.url} />
          <Button
            variant="danger"
            className="justify-self-start"
            onClick={() => {
              withdraw.mutate();
            }}
          >
            {t("withdraw")}
          </Button>
        </>
      ) : (
        <Button
          variant="primary"
          className="justify-self-start"
          onClick={() => {
            make.mutate();
          }}
        >
          {t("make")}
        </Button>
      )}
    </SiteDialog>
  );
}

function LinkToCopy({ url }: { url: string }) {
  const t = useTranslations("tryOn.share");
  const id = useId();
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    // Absent on plain http addresses, whatever the type says; the field can still be selected by hand.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copied = await clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    setSaid(copied === true ? "copied" : "notCopied");
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-small text-ink-2">
        {t("link")}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={url}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          className="min-h-control rounded-control border-line-strong bg-bg text-small min-w-0 flex-1 border px-3"
        />
        <Button
          onClick={() => {
            void copy();
          }}
        >
          {t("copy")}
        </Button>
      </div>
      <p role="status" className="text-small text-ink-2">
        {said && t(said)}
      </p>
    </div>
  );
}
