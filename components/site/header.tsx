import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "next/link";
import { LanguageSwitch } from "./language-switch";
import { MainNavigation } from "./main-navigation";
import { PhoneMenu } from "./phone-menu";
import { ThemeSwitch } from "./theme-switch";
import { Wordmark } from "./wordmark";
import { Icon } from "@/components/ui/icon";
import type { Capabilities } from "@/lib/shared/capabilities";

const RendersLeft = dynamic(() => import("./renders-left"));

/** `quota`: null where nothing is paid. */
export function Header({ quota = null }: { quota?: Capabilities["quota"] }) {
  const t = useTranslations("site");
  const left = quota && <RendersLeft quota={quota} />;
  return (
    <header className="h-header border-line bg-bg desk:px-8 wide:px-16 sticky top-0 z-20 flex items-center gap-6 border-b px-4">
      <Link href="/" aria-label={t("name")} className="min-h-control inline-flex items-center">
        <Wordmark />
      </Link>
      <div className="desk:flex hidden self-stretch">
        <MainNavigation />
      </div>
      <span className="flex-1" />
      <div className="text-small text-ink-2 desk:flex hidden items-center gap-5">
        {left}
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <div className="desk:hidden -mr-2.5 flex">
        <Link
          href="/looks"
          aria-label={t("nav.looks")}
          className="size-control rounded-control text-lead hover:bg-sunk inline-grid place-items-center"
        >
          <Icon name="looks" />
        </Link>
        <PhoneMenu left={left} />
      </div>
    </header>
  );
}
