import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccessCodeForm } from "@/components/site/access-code-form";
import { accessDays } from "@/lib/server/accounts/access-cookie";
import { runtime } from "@/lib/server/runtime";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accessCode");
  return { title: t("title"), robots: { index: false } };
}

type Props = { searchParams: Promise<{ wrong?: string; to?: string }> };

/** Stands in the place of every page of a private installation until the code has been given (`proxy.ts`). */
export default async function AccessCodePage({ searchParams }: Props) {
  if (!runtime().access) notFound();
  const { wrong, to } = await searchParams;
  return <AccessCodeForm days={accessDays} isWrong={wrong !== undefined} goOnTo={typeof to === "string" ? to : "/"} />;
}
