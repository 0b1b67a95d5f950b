import type { GatewayName } from "@/lib/shared/try-on";

const path = "/v1/images/kolors-virtual-try-on";

/** Which balance call a gateway has; Kling's own lags by hours and counts packs, so it is not asked. */
export type BalanceCall = "uniapi" | "openai_billing";

type Profile = {
  baseUrl: string;
  createPath: string;
  /** `{task_id}` is replaced. The gateways' own status pages are unpublished, hence a setting can change it. */
  statusPath: string;
  balance: BalanceCall | null;
};

/** The three ways to Kolors Virtual Try-On and their defaults (protocol facts, sections 1, 5 and 6). */
export const gatewayProfiles = {
  uniapi: {
    baseUrl: "https://api.uniapi.io",
    createPath: `/kling${path}`,
    statusPath: `/kling${path}/{task_id}`,
    balance: "uniapi",
  },
  vapi: {
    baseUrl: "https://api.gpt.ge",
    createPath: `/kling${path}`,
    statusPath: `/kling${path}/{task_id}`,
    balance: "openai_billing",
  },
  kling: {
    baseUrl: "https://api-singapore.klingai.com",
    createPath: path,
    statusPath: `${path}/{task_id}`,
    balance: null,
  },
} as const satisfies Record<GatewayName, Profile>;

/** Joins a base URL, which may have a path of its own, and a path of the interface. */
export function gatewayUrl(baseUrl: string, pathAndQuery: string): URL {
  return new URL(baseUrl.replace(/\/+$/, "") + pathAndQuery);
}

/** @param taskId as the gateway gave it; anything but a plain id is escaped, so that it stays one path segment */
export function statusUrl(baseUrl: string, statusPath: string, taskId: string): URL {
  return gatewayUrl(
    baseUrl,
    statusPath.replaceAll("{task_id}", () => encodeURIComponent(taskId)),
  );
}
