import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ButtonSize } from "@/components/ui/button-class";
import { useCopying } from "@/components/ui/use-copying";

/** Takes along the code of a fault, for whoever runs this server. The code itself stands beside it. */
export default function CopyCode({ code, size }: { code: string; size: ButtonSize }) {
  const t = useTranslations("site.copying");
  const { said, copy } = useCopying(code);
  return (
    <>
      <Button
        size={size}
        onClick={() => {
          void copy();
        }}
      >
        {t("code")}
      </Button>
      <span role="status" className="text-small text-ink-2 self-center">
        {said && t(said === "copied" ? "copied" : "codeNotCopied")}
      </span>
    </>
  );
}
