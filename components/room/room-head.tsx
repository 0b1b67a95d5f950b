import { useTranslations } from "next-intl";
import { moodOf, fixCount } from "./readiness";
import type { RoomState } from "./room-state";
import type { Capabilities } from "@/lib/shared/capabilities";
import { defaultModel } from "@/lib/shared/model-names";
import { usualWindow } from "@/lib/shared/usual-window";

/** The title says where things stand. */
export function RoomHead({ room, capabilities }: { room: RoomState; capabilities: Capabilities }) {
  const t = useTranslations("room");
  const mood = moodOf(room);
  const lede = useLede(mood, capabilities);
  return (
    <div className="desk:col-span-2 desk:pb-2 grid gap-2">
      <h1 className="text-display font-display font-serif">{t(`${mood}.title`, { count: fixCount(room) })}</h1>
      <p className="text-ink-2 max-w-[56ch]">{lede}</p>
    </div>
  );
}

function useLede(mood: ReturnType<typeof moodOf>, capabilities: Capabilities): string {
  const t = useTranslations("room");
  switch (mood) {
    case "empty": {
      const window = usualWindow(capabilities, defaultModel);
      return window ? t("empty.lede", { seconds: window.toSeconds }) : t("empty.ledeUntimed");
    }
    case "fix":
      return t("fix.lede");
    case "ready":
      return t(capabilities.mode === "local" ? "ready.ledeLocal" : "ready.ledeGateway");
  }
}
