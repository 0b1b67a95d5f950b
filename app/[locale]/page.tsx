import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { givenPhotos } from "@/components/room/given-photos";
import { Guidance } from "@/components/room/guidance";
import { Room } from "@/components/room/room";
import { PageMessages } from "@/components/site/page-messages";
import { readCapabilities } from "@/lib/server/capabilities";
import { runtime } from "@/lib/server/runtime";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("room");
  return { title: t("documentTitle") };
}

export default async function RoomPage({ searchParams }: Props) {
  const capabilities = await readCapabilities(runtime(), await headers());
  const given = givenPhotos(await searchParams);
  // Another address is another room: its photos replace those of the one before.
  return (
    <PageMessages of={["room", "samples"]}>
      <Room key={JSON.stringify(given)} capabilities={capabilities} given={given} guidance={<Guidance />} />
    </PageMessages>
  );
}
