import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { HandoffPage } from "@/components/handoff/handoff-page";
import { seeHandoff } from "@/lib/server/accounts/handoff";
import { ownThings } from "@/lib/server/accounts/own-things";
import { readPayer } from "@/lib/server/http/payer";
import { runtime } from "@/lib/server/runtime";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("handoff");
  // "same-origin": the address goes nowhere else, and the form still tells where it comes from.
  return { title: t("documentTitle"), robots: { index: false, follow: false }, referrer: "same-origin" };
}

/** What a code leads to on the other device. Looking at it does not use the code up. */
export default async function Handoff({ params }: Props) {
  const { code } = await params;
  const server = runtime();
  const { ownerId } = await readPayer(server, await headers());
  return (
    <HandoffPage
      code={code}
      state={await seeHandoff(server, code, ownerId)}
      things={await ownThings(server, ownerId)}
      retentionDays={server.settings.retentionDays}
    />
  );
}
