import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { NotNow, Working } from "./closer-states";
import type { Closer, CloserLook } from "./use-closer-look";
import { WhatChanged } from "./what-changed";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";

/** What changed besides the garment, and the garment photo under a loupe. Both are worked out in this browser. */
export function CloserLookSection({ look }: { look: CloserLook }) {
  const t = useTranslations("tryOn.closer");
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // On phones the stage stays above the panel, and would lie over what was just asked for.
    if (look.chosen !== null && matchMedia("(max-width: 899.98px)").matches) section.current?.scrollIntoView();
  }, [look.chosen]);
  return (
    <section ref={section} aria-labelledby="closer-title" className="grid gap-3">
      <h2 id="closer-title" className="text-ui font-strong">
        {t("title")}
      </h2>
      <div className="grid grid-cols-2 gap-3 *:px-2 *:whitespace-nowrap max-[359px]:[&_svg]:hidden">
        <Toggle look={look} closer="changes" icon="sliders" />
        <Toggle look={look} closer="loupe" icon="zoomIn" />
      </div>
      {look.chosen === "changes" && <WhatChanged comparison={look.comparison} />}
      {look.chosen === "loupe" && <LoupeState places={look.places} />}
    </section>
  );
}

function Toggle({ look, closer, icon }: { look: CloserLook; closer: Closer; icon: IconName }) {
  const t = useTranslations("tryOn.closer");
  const isOn = look.chosen === closer;
  return (
    <Button
      variant={isOn ? "primary" : "line"}
      aria-pressed={isOn}
      onClick={() => {
        look.choose(isOn ? null : closer);
      }}
    >
      <Icon name={icon} />
      {t(closer)}
    </Button>
  );
}

function LoupeState({ places }: { places: CloserLook["places"] }) {
  const t = useTranslations("tryOn.closer");
  if (places.isError)
    return (
      <NotNow
        again={() => {
          void places.refetch();
        }}
      />
    );
  if (!places.data) return <Working />;
  return (
    <p role="status" className="text-small text-ink-2">
      {places.data.ok ? t("loupeHint") : t(`cannotTell.${places.data.error}`)}
    </p>
  );
}
