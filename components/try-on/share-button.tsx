import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { TryOn } from "@/lib/shared/try-on";

const ShareDialog = dynamic(() => import("./share-dialog"));

/** Opens the dialog in which a public link is made, copied and withdrawn. */
export function ShareButton({ tryOn, shareDays }: { tryOn: TryOn; shareDays: number }) {
  const t = useTranslations("tryOn.share");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        <Icon name="share" />
        {t("open")}
      </Button>
      {open && (
        <ShareDialog
          tryOn={tryOn}
          shareDays={shareDays}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
