import "server-only";
import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { fromText, SolvedChallenge, toText } from "@/lib/shared/human-check";
import { signingKey } from "./session-secret";

/** A challenge that was solved, good for one try-on: whoever takes it writes down its nonce until it has expired. */
export type Solved = { nonce: string; expiresAt: number };

export type HumanCheck = {
  /** Something to calculate, for this owner alone. */
  challenge: (ownerId: string) => Promise<string>;
  /** Null for what is not solved, was altered, has expired, or was given to somebody else. */
  verify: (ownerId: string, answer: string) => Promise<Solved | null>;
};

/** Long enough to come back to a tab, short enough that none can be gathered for a day. */
const lifeMs = 10 * 60_000;

/** A second or so of a laptop, three of an old phone. `tries` is how many derivations it takes, and nobody knows which. */
type Work = { cost: number; tries: { least: number; most: number } };
const usualWork: Work = { cost: 5_000, tries: { least: 100, most: 500 } };

/**
 * Proof of work for people without an account: no puzzle, no other party, only some time of the processor, which a
 * script has to pay for every single try-on (docs/decisions/0010). What was given out is kept nowhere: it is signed, with
 * a key of its owner's own.
 *
 * @param now epoch ms
 */
export function createHumanCheck(secret: string, now: () => number, { cost, tries }: Work = usualWork): HumanCheck {
  const keysOf = (ownerId: string) => ({
    hmacSignatureSecret: keyText(secret, `human-check ${ownerId}`),
    hmacKeySignatureSecret: keyText(secret, `human-check key ${ownerId}`),
  });
  return {
    challenge: async (ownerId) =>
      toText(
        await createChallenge({
          ...keysOf(ownerId),
          algorithm: "PBKDF2/SHA-256",
          deriveKey,
          cost,
          counter: randomInt(tries.most, tries.least),
          // Not the library's own end, which is compared with a clock that may be set.
          data: { expiresAt: now() + lifeMs },
        }),
      ),
    verify: async (ownerId, answer) => {
      const given = fromText(SolvedChallenge, answer);
      if (!given) return null;
      const { nonce, data } = given.challenge.parameters;
      if (data.expiresAt <= now()) return null;
      const { verified } = await verifySolution({ ...keysOf(ownerId), ...given, deriveKey });
      return verified ? { nonce, expiresAt: data.expiresAt } : null;
    },
  };
}

const keyText = (secret: string, purpose: string): string =>
  Buffer.from(signingKey(secret, purpose)).toString("base64url");
