import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SharedLook } from "@/components/shared-look/shared-look";
import { PageMessages } from "@/components/site/page-messages";
import { ownOrigin } from "@/lib/server/http/origin";
import { runtime } from "@/lib/server/runtime";
import { findSharedLook } from "@/lib/server/try-ons/shared-look";

type Props = { params: Promise<{ token: string }> };

/** With the picture for previews of the link, where people send it to each other. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const t = await getTranslations("sharedLook");
  const title = t("title");
  const server = runtime();
  if (!(await findSharedLook(server, token))) return { title };
  const picture = `${ownOrigin(await headers(), server.settings)}/s/${token}/after`;
  return { title, openGraph: { title, images: [picture] }, twitter: { card: "summary_large_image" } };
}

/** A look that its owner has shared: before, after and the garment, and nothing about the owner. */
export default async function SharedLookPage({ params }: Props) {
  const { token } = await params;
  const shared = await findSharedLook(runtime(), token);
  if (!shared) notFound();
  return (
    <PageMessages of={["sharedLook"]}>
      <SharedLook token={token} {...shared} />
    </PageMessages>
  );
}
