import { NextIntlClientProvider, type Messages } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** What the frame of every page says, and what stands in when a page breaks. */
const everywhere = ["site", "error"] as const satisfies (keyof Messages)[];

type Props = { of?: readonly (keyof Messages)[]; children: ReactNode };

/** Gives client components below it their sentences: only those that the page needs travel to the browser. */
export async function PageMessages({ of = [], children }: Props) {
  const all = await getMessages();
  const names = new Set<string>([...everywhere, ...of]);
  const picked = Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
