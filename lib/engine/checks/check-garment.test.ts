import { beforeAll, expect, test } from "vitest";
import { sampleGarmentKinds } from "@/lib/shared/samples";
import { decoded, nodeNetworks, sample, sideBySide } from "../fixtures/sample-pictures";
import type { Networks } from "../types";
import { checkGarment, type GarmentReport } from "./check-garment";

let networks: Networks;
beforeAll(async () => {
  networks = await nodeNetworks();
});

const garment = (id: string) => sample("garments", id);
const broken = ({ verdicts }: GarmentReport) => verdicts.filter(({ isBroken }) => isBroken).map(({ code }) => code);

test.each(Object.entries(sampleGarmentKinds))(
  "%s passes every check, and is a garment of kind %s",
  async (id, kind) => {
    const report = await checkGarment(await decoded(garment(id)), networks);
    expect(report).toMatchObject({ refusal: null, kind: { proposed: kind } });
    expect(report.pieces).toHaveLength(1);
    expect(broken(report)).toEqual([]);
  },
);

test("two garments in one picture are told apart", async () => {
  const pair = sideBySide(await decoded(garment("tee_print")), await decoded(garment("jeans")));
  const report = await checkGarment(pair, networks);
  expect(report).toMatchObject({ refusal: "garment_conflict", kind: null });
  const [left, right] = report.pieces;
  expect(left?.right).toBeLessThan(0.5);
  expect(right?.left).toBeGreaterThan(0.5);
});

test.each([
  { name: "somebody", picture: () => sample("persons", "anna"), refusal: "wrong_slot" },
  {
    name: "a garment on a patterned floor",
    picture: () => garment("tee_print").composite([{ input: stripes, tile: true, blend: "multiply" }]),
    refusal: "garment_background",
  },
])("$name in a garment's place is refused as $refusal", async ({ picture, refusal }) => {
  const report = await checkGarment(await decoded(picture()), networks);
  expect(report.refusal).toBe(refusal);
  expect(broken(report)).toEqual([refusal]);
});

test("a dark garment photo is taken with a warning", async () => {
  const report = await checkGarment(await decoded(garment("tee_print").linear(0.25, 0)), networks);
  expect(broken(report)).toEqual(["too_dark"]);
});

const stripes = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><path d="M0 0h30v60H0z" fill="#864"/></svg>',
);
