import { z } from "zod/mini";
import { Model } from "./try-on";

/** What this server can do and for how long it keeps things. Pages take every figure from here. */
export const Capabilities = z.object({
  mode: z.enum(["local", "gateway"]),
  models: z.array(z.object({ id: Model, outfits: z.boolean(), medianSeconds: z.number(), p90Seconds: z.number() })),
  imageRules: z.object({
    maxBytes: z.number(),
    maxPixels: z.number(),
    minSidePx: z.number(),
    maxAspect: z.number(),
    contentTypes: z.array(z.string()),
  }),
  quota: z.nullable(z.object({ remaining: z.number(), resetsAt: z.string() })),
  retentionDays: z.number(),
  shareDays: z.number(),
  /** Names of the gateways that a person must have agreed to, joined by commas; null where nothing leaves this server. */
  consent: z.nullable(z.string()),
  /** Has this person agreed to all of them? */
  agreed: z.boolean(),
});
export type Capabilities = z.infer<typeof Capabilities>;
