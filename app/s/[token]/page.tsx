import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SharedLook } from "@/components/shared-look/shared-look";
import { PageMessages } from "@/components/site/page-messages";
import { runtime } from "@/lib/server/runtime";
import { findSharedLook } from "@/lib/server/try-ons/shared-look";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sharedLook");
  return { title: t("title") };
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
