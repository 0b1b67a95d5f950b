import { useTranslations } from "next-intl";
import { useId } from "react";
import type { OffReason } from "./readiness";
import { useLocalTime } from "@/components/site/use-local-time";
import { Button } from "@/components/ui/button";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { Model } from "@/lib/shared/try-on";
import { usualWindow } from "@/lib/shared/usual-window";

type Props = {
  reason: OffReason | null;
  isBusy: boolean;
  model: Model;
  capabilities: Capabilities;
  /** How many try-ons a press starts. */
  count: number;
  onPress: () => void;
  centred?: boolean;
};

/**
 * `Try it on`, and under it why it is off, or what it takes: the line that readers hear when a photo was checked. With no
 * render left it makes a draft, and says so.
 */
export function StartButton({ reason, isBusy, model, capabilities, count, onPress, centred = false }: Props) {
  const t = useTranslations("room.start");
  const lineId = useId();
  const noneLeft = capabilities.quota?.remaining === 0;
  const left = capabilities.quota?.remaining ?? Infinity;
  const tooMany = left > 0 && left < count;
  const cost = useCostLine(capabilities, model, count);
  const none = useNoneLeftLine(capabilities);
  const off = useTranslations("room.start.off");
  return (
    <div className="grid gap-2">
      <Button
        variant="primary"
        size="big"
        offBecause={reason !== null || tooMany || isBusy ? lineId : undefined}
        onClick={onPress}
      >
        {count > 1 && !isBusy && !noneLeft ? t("goMany", { count }) : t(isBusy ? "busy" : noneLeft ? "draft" : "go")}
      </Button>
      <p id={lineId} role="status" className={`text-small text-ink-2 tabular ${centred ? "text-center" : ""}`}>
        {reason !== null ? off(reason) : tooMany ? off("quotaFew", { count, left }) : (none ?? cost)}
      </p>
    </div>
  );
}

function useNoneLeftLine({ quota }: Capabilities): string | null {
  const t = useTranslations("room.start");
  const time = useLocalTime();
  if (quota?.remaining !== 0) return null;
  return t("noneLeft", { resetsAt: time.moment(quota.resetsAt) });
}

function useCostLine(capabilities: Capabilities, model: Model, count: number): string {
  const t = useTranslations("room.start");
  const window = usualWindow(capabilities, model);
  if (!window) return t("freeUntimed");
  const { fromSeconds: from, toSeconds: to } = window;
  const left = capabilities.quota?.remaining;
  return left === undefined ? t("free", { to }) : t("cost", { from, to, count, left });
}
