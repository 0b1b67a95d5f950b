import { useTranslations } from "next-intl";
import { AskAndErase } from "./ask-and-erase";
import { useTellErased } from "./use-tell-erased";
import { IconButton } from "@/components/ui/icon-button";
import { eraseTryOn } from "@/lib/browser/api/try-ons";
import type { TryOn } from "@/lib/shared/try-on";

type Props = { look: TryOn; moment: string; onErased: (lookId: string) => void };

/** Deletes one look, after a question: it cannot be brought back. */
export function EraseLook({ look, moment, onErased }: Props) {
  const t = useTranslations("looks.eraseOne");
  const tellErased = useTellErased();
  return (
    <AskAndErase
      about="looks.eraseOne"
      erase={() => eraseTryOn(look.id)}
      onErased={() => {
        tellErased();
        onErased(look.id);
      }}
    >
      {(ask) => <IconButton icon="bin" label={t("label", { moment })} onClick={ask} className="text-ink-2 -mr-2" />}
    </AskAndErase>
  );
}
