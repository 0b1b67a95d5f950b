import { useLocale } from "next-intl";
import { gatewayName } from "@/components/site/gateway-name";

/** What a person reads of whom they agree to. @param consent `Capabilities.consent`: gateways, separated by commas */
export function useGatewayNames(consent: string): string {
  const locale = useLocale();
  const shown = consent.split(",").map(gatewayName);
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(shown);
}
