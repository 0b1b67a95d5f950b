import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTryOnUpdate } from "./use-try-on";
import { SiteDialog } from "@/components/site/site-dialog";
import { useCopyWords } from "@/components/site/use-copy-words";
import { useLocalTime } from "@/components/site/use-local-time";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { shareTryOn, withdrawShare } from "@/lib/browser/api/try-ons";
import type { TryOn } from "@/lib/shared/try-on";

type Props = { tryOn: TryOn; shareDays: number; onClose: () => void };

/** Nothing is public before the link is made here; a withdrawn link is gone at once. */
export default function ShareDialog({ tryOn, shareDays, onClose }: Props) {
  const t = useTranslations("tryOn.share");
  const copying = useCopyWords();
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
          <SendLink url={share.url} />
          <CopyField label={t("link")} text={share.url} words={copying} />
          <Button
            variant="danger"
            busy={withdraw.isPending ? t("withdrawing") : null}
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
          busy={make.isPending ? t("making") : null}
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

/** Hands the link to the apps of the device, where the browser can; everywhere else it is copied. */
function SendLink({ url }: { url: string }) {
  const t = useTranslations("tryOn.share");
  if (!("share" in navigator)) return null;
  const send = async () => {
    // Whoever closes the sheet of apps without choosing one has changed their mind; the link can still be copied.
    await navigator.share({ url }).catch(() => undefined);
  };
  return (
    <Button
      variant="primary"
      className="justify-self-start"
      onClick={() => {
        void send();
      }}
    >
      <Icon name="share" />
      {t("send")}
    </Button>
  );
}
