import { useLocale } from "next-intl";
import type { GatewayName } from "@/lib/shared/try-on";

/** As the services write themselves, in every language. */
const names: Record<string, string> = { uniapi: "UniAPI", vapi: "V-API", kling: "Kling" } satisfies Record<
  GatewayName,
  string
>;

/** What a person reads of whom they agree to. @param consent `Capabilities.consent`: gateways, separated by commas */
export function useGatewayNames(consent: string): string {
  const locale = useLocale();
  const shown = consent.split(",").map((name) => names[name] ?? name);
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(shown);
}
