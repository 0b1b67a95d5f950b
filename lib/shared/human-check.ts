import { z } from "zod/mini";

/**
 * What a browser is given to calculate before a try-on where the operator wants that, and what it sends back: the
 * challenge and payload of ALTCHA, version 2, which other clients can answer with its libraries.
 */
export const Challenge = z.object({
  parameters: z.object({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
    keySignature: z.string(),
    /** Epoch ms, by the server's clock. */
    data: z.object({ expiresAt: z.number() }),
  }),
  signature: z.string(),
});

export const SolvedChallenge = z.object({
  challenge: Challenge,
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** Header that brings a solved challenge. */
export const humanCheckHeader = "Human-Check";

/** Base64 of JSON, which fits into a header and into a problem document. Of ASCII only. */
export const toText = (value: object): string => btoa(JSON.stringify(value));

/** Null for what is no such text. */
export function fromText<Value>(schema: z.ZodMiniType<Value>, text: string): Value | null {
  try {
    return schema.safeParse(JSON.parse(atob(text))).data ?? null;
  } catch {
    return null;
  }
}
