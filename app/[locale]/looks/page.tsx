import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { readLookFilter, readLookOrder } from "@/components/looks/look-filter";
import { LooksScreen } from "@/components/looks/looks-screen";
import { PageMessages } from "@/components/site/page-messages";
import { readCapabilities } from "@/lib/server/capabilities";
import { runtime } from "@/lib/server/runtime";

type Props = { searchParams: Promise<Partial<Record<"show" | "order", string | string[]>>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("looks");
  return { title: t("title") };
}

export default async function LooksPage({ searchParams }: Props) {
  const { show, order } = await searchParams;
  return (
    <PageMessages of={["looks"]}>
      <LooksScreen
        filter={readLookFilter(show)}
        order={readLookOrder(order)}
        capabilities={await readCapabilities(runtime(), await headers())}
      />
    </PageMessages>
  );
}
