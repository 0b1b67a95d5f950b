import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PageMessages } from "@/components/site/page-messages";
import { TryOnScreen } from "@/components/try-on/try-on-screen";
import { readCapabilities } from "@/lib/server/capabilities";
import { findTryOn } from "@/lib/server/db/try-on-repository";
import { readPayer } from "@/lib/server/http/payer";
import { runtime } from "@/lib/server/runtime";

type Props = { params: Promise<{ tryOnId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tryOn");
  return { title: t("documentTitle") };
}

export default async function TryOnPage({ params }: Props) {
  const { tryOnId } = await params;
  const server = runtime();
  const sent = await headers();
  const { ownerId } = await readPayer(server, sent);
  if (!(await findTryOn(server.db, ownerId, tryOnId))) notFound();
  return (
    <PageMessages of={["tryOn"]}>
      <TryOnScreen key={tryOnId} tryOnId={tryOnId} capabilities={await readCapabilities(server, sent)} />
    </PageMessages>
  );
}
