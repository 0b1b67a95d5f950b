import "server-only";
import { availableParallelism } from "node:os";
import { z } from "zod";
import { err, ok, type Result } from "@/lib/shared/result";
import { blobEnvironment, bucketOf } from "./blob-settings";
import { gatewayEnvironment, gatewaysOf } from "./gateway-settings";

/** Settings whose feature is not built yet. Starting without it would look as if it were on, so they are refused. */
const notYet: Record<string, string> = {
  DATABASE_URL: "PostgreSQL is not supported yet; leave it unset to use the embedded database in DATA_DIR",
  EMBED_ORIGINS: "the widget for shops is not supported yet; leave it unset",
  OTEL_EXPORTER_OTLP_ENDPOINT: "tracing is not supported yet; leave it unset",
};

const wholeNumber = (least: number, absent: number, most = 1_000_000) =>
  z
    .string()
    .transform(Number)
    .refine((n) => Number.isInteger(n) && n >= least && n <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .default(absent);

const isLoopback = ({ hostname }: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

const publicUrl = z
  .string()
  .transform((text) => (URL.canParse(text) ? new URL(text) : null))
  .refine((url) => url !== null && (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))), {
    error: "must be an https address, like https://try.example.com",
  })
  .transform((url) => url?.origin);

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const oneOf = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices, { error: `must be one of ${choices.join(", ")}` });

const Environment = z
  .object({
    DATA_DIR: z.string().default(".data"),
    PUBLIC_URL: publicUrl.optional(),
    SESSION_SECRET: z.string().min(32, { error: "must have at least 32 characters" }).optional(),
    HUMAN_CHECK: oneOf(["proof-of-work"]).optional(),
    ACCESS_CODE: z.string().min(8, { error: "must have at least 8 characters" }).optional(),
    ...blobEnvironment,
    ...gatewayEnvironment,
    GATEWAY_CONCURRENCY: wholeNumber(1, 3, 1000),
    TRY_ON_DEADLINE_SECONDS: wholeNumber(1, 300, 1800),
    QUOTA_PER_OWNER_PER_DAY: wholeNumber(0, 20),
    QUOTA_PER_IP_PER_HOUR: wholeNumber(0, 30),
    BUDGET_PER_DAY: wholeNumber(0, 500),
    RENDER_PRICE: z
      .string()
      .regex(/^\d+(\.\d+)? ?[A-Z]{3}$/, { error: "must be an amount with its currency, like 0.07 USD" })
      .optional(),
    RETENTION_DAYS: wholeNumber(1, 7, 3650),
    SHARE_DAYS: wholeNumber(1, 7, 3650),
    TRUSTED_PROXY_HOPS: wholeNumber(0, 0, 10),
    ENGINE_WORKERS: wholeNumber(1, Math.max(1, Math.floor(availableParallelism() / 2)), 64),
    METRICS_TOKEN: z.string().min(16, { error: "must have at least 16 characters" }).optional(),
    LOG_LEVEL: oneOf(logLevels).default("info"),
    ROLE: z
      .literal("all", { error: "can only be all: several machines need PostgreSQL, which is not supported yet" })
      .optional(),
  })
  .transform((read, context) => ({
    dataDir: read.DATA_DIR,
    /** Where pictures are kept; null: in `dataDir`. */
    bucket: bucketOf(read, (name, message) => {
      context.addIssue({ code: "custom", path: [name], message });
    }),
    /** Origin without a path, or null: links then use the request's host. */
    publicOrigin: read.PUBLIC_URL ?? null,
    sessionSecret: read.SESSION_SECRET ?? null,
    /** What a private installation asks for; null where everybody may come in. */
    accessCode: read.ACCESS_CODE ?? null,
    /** What people without an account have to do before a try-on; null: nothing. */
    humanCheck: read.HUMAN_CHECK ?? null,
    /** In order of preference; empty: everything is rendered here. */
    gateways: gatewaysOf(read, (name, message) => {
      context.addIssue({ code: "custom", path: [name], message });
    }),
    gatewayConcurrency: read.GATEWAY_CONCURRENCY,
    tryOnDeadlineMs: read.TRY_ON_DEADLINE_SECONDS * 1000,
    quotaPerOwnerPerDay: read.QUOTA_PER_OWNER_PER_DAY,
    quotaPerIpPerHour: read.QUOTA_PER_IP_PER_HOUR,
    budgetPerDay: read.BUDGET_PER_DAY,
    renderPrice: read.RENDER_PRICE ?? null,
    retentionDays: read.RETENTION_DAYS,
    shareDays: read.SHARE_DAYS,
    trustedProxyHops: read.TRUSTED_PROXY_HOPS,
    engineWorkers: read.ENGINE_WORKERS,
    /** Opens /api/metrics; null: it answers this machine only. */
    metricsToken: read.METRICS_TOKEN ?? null,
    logLevel: read.LOG_LEVEL,
  }));

export type Settings = z.infer<typeof Environment>;

/** Every setting there is, but for those that say where to listen. */
export const settingNames: readonly string[] = [...Object.keys(Environment.in.shape), ...Object.keys(notYet)];

/**
 * Read every setting of the HTTP interface, section 7, except where it listens (`listen-address.ts`).
 * An empty text counts as unset.
 *
 * @returns sentences that name each bad setting and never its value: they go to logs and terminals
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Result<Settings, string[]> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const unsupported = Object.entries(notYet).filter(([name]) => given[name] !== undefined);
  const parsed = Environment.safeParse(given);
  const refused = [
    ...unsupported.map(([name, reason]) => `${name}: ${reason}.`),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}.`),
  ];
  return parsed.success && refused.length === 0 ? ok(parsed.data) : err(refused);
}
