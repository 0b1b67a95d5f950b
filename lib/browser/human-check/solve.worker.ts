import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { answerCalls } from "../answer-calls";
import { Challenge, fromText, toText } from "@/lib/shared/human-check";

/** Null: this is nothing to calculate, or it was not solved in the library's own time. */
answerCalls<string, string | null>(async (text) => {
  const challenge = fromText(Challenge, text);
  const solution = challenge && (await solveChallenge({ challenge, deriveKey }));
  return challenge && solution && toText({ challenge, solution });
});
