import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { Challenge, fromText, toText } from "@/lib/shared/human-check";
import { ProblemDocument } from "@/lib/shared/problem";

/** What a browser of ours does with a refusal: the headers with which the same call goes through. */
export async function solveHumanCheck(refusal: Response): Promise<{ "human-check": string }> {
  const { challenge: text = "" } = ProblemDocument.parse(await refusal.json());
  return solveText(text);
}

export async function solveText(text: string): Promise<{ "human-check": string }> {
  const challenge = fromText(Challenge, text);
  const solution = challenge && (await solveChallenge({ challenge, deriveKey }));
  if (!solution) throw new Error("there is nothing to calculate");
  return { "human-check": toText({ challenge, solution }) };
}
