import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PhotosScreen } from "@/components/photos/photos-screen";
import { PageMessages } from "@/components/site/page-messages";
import { readCapabilities } from "@/lib/server/capabilities";
import { runtime } from "@/lib/server/runtime";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("photos");
  return { title: t("title") };
}

export default async function PhotosPage() {
  return (
    <PageMessages of={["photos", "looks"]}>
      <PhotosScreen capabilities={await readCapabilities(runtime(), await headers())} />
    </PageMessages>
  );
}
