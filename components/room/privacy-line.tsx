"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { Capabilities } from "@/lib/shared/capabilities";

const PrivacyDialog = dynamic(() => import("./privacy-dialog"));

type Props = { capabilities: Capabilities; hasAgreed: boolean; onWithdrawn: () => void };

/** Where the photos are and where they go, in one line, and more on request. */
export function PrivacyLine({ capabilities, hasAgreed, onWithdrawn }: Props) {
  const t = useTranslations("room.privacy");
  const [open, setOpen] = useState(false);
  return (
    <div className="text-small text-ink-2 flex gap-2.5">
      <Icon name="lock" className="text-body mt-0.5" />
      <p>
        {t(capabilities.mode, { days: capabilities.retentionDays })}{" "}
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            setOpen(true);
          }}
          className="decoration-line-strong hover:decoration-ink max-desk:block max-desk:min-h-control desk:min-h-6 cursor-pointer underline underline-offset-4"
        >
          {t("link")}
        </button>
      </p>
      {open && (
        <PrivacyDialog
          {...{ capabilities, hasAgreed, onWithdrawn }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
