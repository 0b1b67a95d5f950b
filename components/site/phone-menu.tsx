"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { LanguageSwitch } from "./language-switch";
import { MainNavigation } from "./main-navigation";
import { ThemeSwitch } from "./theme-switch";
import { SiteDialog } from "./site-dialog";
import { IconButton } from "@/components/ui/icon-button";

/** `left`: what is left of a quota, where there is one. */
export function PhoneMenu({ left }: { left: ReactNode }) {
  const t = useTranslations("site");
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <IconButton
        icon="menu"
        label={t("menu")}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      />
      {open && (
        <SiteDialog title={t("menu")} onClose={close}>
          {/* A link that was followed closes the sheet: the header stays mounted from page to page. */}
          {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- catches clicks of the links inside, which keys trigger too */}
          <div onClick={close}>
            <MainNavigation stacked />
          </div>
          <div className="border-line grid gap-1 border-t pt-3">
            <ThemeSwitch withWords />
            {/* The first word of the switch stands in the middle of a target, the words above it at its edge. */}
            <div className="-ml-1.75">
              <LanguageSwitch />
            </div>
            {left && <p className="text-small text-ink-2">{left}</p>}
          </div>
        </SiteDialog>
      )}
    </>
  );
}
