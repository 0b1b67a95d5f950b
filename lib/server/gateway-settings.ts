import "server-only";
import { z } from "zod";
import type { GatewayName, RendererName } from "@/lib/shared/try-on";
import type { Credentials, GatewayAccess } from "./renderers/gateway/access";
import { gatewayProfiles } from "./renderers/gateway/profiles";
import { loopbackOrigin } from "./outgoing/outgoing-target";

/** Printable and without spaces, as every key of these gateways is: anything else would break the header it goes into. */
const key = z.string().regex(/^[\x21-\x7e]{8,}$/, { error: "must be at least 8 characters without spaces" });

const baseUrl = z
  .string()
  .refine((text) => URL.canParse(text) && isAllowedBase(new URL(text)), {
    error: "must be an https address; http only towards this machine",
  })
  .transform((text) => text.replace(/\/+$/, ""));

const isAllowedBase = (url: URL): boolean => {
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && loopbackOrigin(url.href) !== null);
};

const statusPath = z
  .string()
  .regex(/^\/[\x21-\x7e]*\{task_id\}[\x21-\x7e]*$/, { error: "must start with / and contain {task_id}" });

/** Names as in `TryOn.renderer`; `local` stands for no gateway at all. */
const names = ["uniapi", "vapi", "kling", "local"] as const satisfies readonly RendererName[];

const order = z.string().transform((text, context) => {
  const given = text.split(",").map((name) => name.trim());
  const known = given.flatMap((name) => names.filter((candidate) => candidate === name));
  const isWhole = known.length === given.length && new Set(known).size === known.length;
  if (isWhole && (known.length === 1 || !known.includes("local"))) return known;
  context.addIssue({ code: "custom", message: "must be a list of uniapi, vapi and kling, each once, or local" });
  return z.NEVER;
});

/** The settings of gateways, as they stand in the environment. */
export const gatewayEnvironment = {
  GATEWAYS: order.optional(),
  UNIAPI_TOKEN: key.optional(),
  UNIAPI_BASE_URL: baseUrl.optional(),
  UNIAPI_STATUS_PATH: statusPath.optional(),
  VAPI_TOKEN: key.optional(),
  VAPI_BASE_URL: baseUrl.optional(),
  VAPI_STATUS_PATH: statusPath.optional(),
  KLING_API_KEY: key.optional(),
  KLING_ACCESS_KEY: key.optional(),
  KLING_SECRET_KEY: key.optional(),
  KLING_BASE_URL: baseUrl.optional(),
  KLING_STATUS_PATH: statusPath.optional(),
};
type Read = { [Name in keyof typeof gatewayEnvironment]?: z.output<(typeof gatewayEnvironment)[Name]> };

/** Which settings hold each gateway's key, for sentences. */
const keyNames = {
  uniapi: "UNIAPI_TOKEN",
  vapi: "VAPI_TOKEN",
  kling: "KLING_API_KEY, or KLING_ACCESS_KEY and KLING_SECRET_KEY",
} as const satisfies Record<GatewayName, string>;

const byDefault: readonly GatewayName[] = ["uniapi", "vapi", "kling"];

/**
 * The gateways in order of preference: those that `GATEWAYS` names, else all that have a key.
 *
 * @param report is called for each setting that does not fit another, with its name and a reason
 */
export function gatewaysOf(read: Read, report: (name: keyof Read, reason: string) => void): GatewayAccess[] {
  if ((read.KLING_ACCESS_KEY === undefined) !== (read.KLING_SECRET_KEY === undefined)) {
    report(
      read.KLING_ACCESS_KEY === undefined ? "KLING_ACCESS_KEY" : "KLING_SECRET_KEY",
      "is missing beside its other half",
    );
    return [];
  }
  const named = read.GATEWAYS?.filter((name) => name !== "local");
  return (named ?? byDefault).flatMap((name) => {
    const credentials = credentialsOf(read, name);
    if (credentials) return [accessOf(read, name, credentials)];
    if (named) report("GATEWAYS", `names ${name}, which has no key: set ${keyNames[name]}`);
    return [];
  });
}

function credentialsOf(read: Read, name: GatewayName): Credentials | null {
  const token = { uniapi: read.UNIAPI_TOKEN, vapi: read.VAPI_TOKEN, kling: read.KLING_API_KEY }[name];
  if (token !== undefined) return { kind: "token", token };
  const { KLING_ACCESS_KEY: accessKey, KLING_SECRET_KEY: secretKey } = read;
  const isSigned = name === "kling" && accessKey !== undefined && secretKey !== undefined;
  return isSigned ? { kind: "key_pair", accessKey, secretKey } : null;
}

function accessOf(read: Read, name: GatewayName, credentials: Credentials): GatewayAccess {
  const profile = gatewayProfiles[name];
  const prefix = ({ uniapi: "UNIAPI", vapi: "VAPI", kling: "KLING" } as const)[name];
  return {
    name,
    baseUrl: read[`${prefix}_BASE_URL`] ?? profile.baseUrl,
    statusPath: read[`${prefix}_STATUS_PATH`] ?? profile.statusPath,
    credentials,
  };
}
