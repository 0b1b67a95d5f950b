import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { CompareScreen } from "@/components/compare/compare-screen";
import { comparedIds } from "@/components/compare/compared-ids";
import { PageMessages } from "@/components/site/page-messages";
import { readCapabilities } from "@/lib/server/capabilities";
import { runtime } from "@/lib/server/runtime";

type Props = { searchParams: Promise<{ looks?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("compare");
  return { title: t("title") };
}

export default async function ComparePage({ searchParams }: Props) {
  const ids = comparedIds((await searchParams).looks);
  return (
    <PageMessages of={["compare", "looks", "tryOn"]}>
      <CompareScreen lookIds={ids} capabilities={await readCapabilities(runtime(), await headers())} />
    </PageMessages>
  );
}
