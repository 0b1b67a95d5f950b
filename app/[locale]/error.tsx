"use client";

import { useTranslations } from "next-intl";
import CopyCode from "@/components/site/copy-code";
import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";

/** A fault of ours on a page. Photos and looks are on the server and untouched by it. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("error");
  return (
    <MessagePage
      title={t("title")}
      text={error.digest === undefined ? t("text") : t("textWithCode", { code: error.digest })}
      ways={[{ href: "/", label: t("room") }]}
    >
      <Button variant="primary" onClick={reset}>
        {t("again")}
      </Button>
      {error.digest !== undefined && <CopyCode code={error.digest} size="normal" />}
    </MessagePage>
  );
}
