import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Challenge, fromText, SolvedChallenge, toText } from "@/lib/shared/human-check";
import { createHumanCheck } from "./human-check";

const secret = "a secret for this test only, long enough";
const minuteMs = 60_000;

function start(otherSecret = secret) {
  const clock = { now: Date.UTC(2026, 0, 1) };
  const check = createHumanCheck(otherSecret, () => clock.now, { cost: 10, tries: { least: 3, most: 9 } });
  return { clock, check };
}

/** As a browser does it. */
async function solve(text: string) {
  const challenge = fromText(Challenge, text);
  const solution = challenge && (await solveChallenge({ challenge, deriveKey }));
  if (!solution) throw new Error("not solved");
  return { challenge, solution };
}

test("what was calculated is believed, and names itself so that it can be spent", async () => {
  const { clock, check } = start();
  const solved = await solve(await check.challenge("ann"));
  expect(await check.verify("ann", toText(solved))).toEqual({
    nonce: solved.challenge.parameters.nonce,
    expiresAt: clock.now + 10 * minuteMs,
  });
});

test("no two challenges are alike", async () => {
  const { check } = start();
  expect(await check.challenge("ann")).not.toBe(await check.challenge("ann"));
});

test("what was given to one owner is nothing to another, nor to another server", async () => {
  const { check } = start();
  const answer = toText(await solve(await check.challenge("ann")));
  expect(await check.verify("bob", answer)).toBeNull();
  expect(await start("another secret for this test only").check.verify("ann", answer)).toBeNull();
});

test("it can be used for ten minutes", async () => {
  const { clock, check } = start();
  const answer = toText(await solve(await check.challenge("ann")));
  clock.now += 10 * minuteMs - 1;
  expect(await check.verify("ann", answer)).not.toBeNull();
  clock.now += 1;
  expect(await check.verify("ann", answer)).toBeNull();
});

test("nothing of it can be changed, and a guess is no solution", async () => {
  const { check } = start();
  const { challenge, solution } = await solve(await check.challenge("ann"));
  const { parameters, signature } = challenge;
  const altered = [
    { challenge, solution: { ...solution, derivedKey: `${parameters.keyPrefix}${parameters.keyPrefix}` } },
    { challenge, solution: { ...solution, derivedKey: "" } },
    { challenge: { parameters: { ...parameters, cost: 1 }, signature }, solution },
    { challenge: { parameters: { ...parameters, nonce: "00".repeat(16) }, signature }, solution },
    { challenge: { parameters: { ...parameters, data: { expiresAt: 9e15 } }, signature }, solution },
    { challenge: { parameters: { ...parameters, keySignature: "00".repeat(32) }, signature }, solution },
    { challenge: { parameters, signature: "00".repeat(32) }, solution },
  ];
  for (const answer of altered) expect.soft(await check.verify("ann", toText(answer))).toBeNull();
});

test("whatever somebody sends, it is an answer of no worth and never a fault", async () => {
  const { check } = start();
  const { challenge } = await solve(await check.challenge("ann"));
  const anyText = fc.oneof(
    fc.string(),
    fc.base64String(),
    fc.json().map((text) => btoa(encodeURI(text))),
  );
  const anySolution = fc.record({ counter: fc.double(), derivedKey: fc.string() });
  const answers = fc.oneof(
    anyText,
    anySolution.map((solution) =>
      toText({ challenge, solution: { ...solution, derivedKey: encodeURI(solution.derivedKey) } }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(answers, async (answer) => {
      expect(await check.verify("ann", answer)).toBeNull();
    }),
  );
});

test("the schema keeps all that is signed", async () => {
  const { check } = start();
  const text = await check.challenge("ann");
  expect(fromText(Challenge, text)).toEqual(JSON.parse(atob(text)));
  expect(fromText(SolvedChallenge, text)).toBeNull();
});
