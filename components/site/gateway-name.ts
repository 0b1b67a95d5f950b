import type { GatewayName } from "@/lib/shared/try-on";

const names: Record<string, string> = { uniapi: "UniAPI", vapi: "V-API", kling: "Kling" } satisfies Record<
  GatewayName,
  string
>;

/** A service as it writes itself, in every language. */
export const gatewayName = (name: string): string => names[name] ?? name;
