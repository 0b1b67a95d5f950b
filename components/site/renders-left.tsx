"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lateCall } from "@/lib/browser/api/late-call";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { quotaKey } from "@/lib/browser/api/quota-cache";
import type { Capabilities } from "@/lib/shared/capabilities";

const call = (signal: AbortSignal) =>
  lateCall(
    () => import("@/lib/browser/api/own-things"),
    ({ readCapabilities }) => readCapabilities(signal),
  );

/** What is left of a quota, as the page was given it and as it becomes while try-ons begin and fail. */
export default function RendersLeft({ quota }: { quota: NonNullable<Capabilities["quota"]> }) {
  const t = useTranslations("site");
  const { data } = useQuery({
    queryKey: quotaKey,
    queryFn: async ({ signal }) => (await valueOrThrow(call(signal))).quota,
    initialData: quota,
  });
  return data && <span className="tabular">{t("left", { count: data.remaining })}</span>;
}
