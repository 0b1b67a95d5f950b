import { beforeAll, expect, test } from "vitest";
import { samplePersons } from "@/lib/shared/samples";
import { decoded, nodeNetworks, sample, sideBySide } from "../fixtures/sample-pictures";
import type { Networks } from "../types";
import { checkPerson, type PersonReport } from "./check-person";

let networks: Networks;
beforeAll(async () => {
  networks = await nodeNetworks();
});

const person = (id: string) => sample("persons", id);
const check = async (picture: ReturnType<typeof person>) => checkPerson(await decoded(picture), networks);
const broken = ({ verdicts }: PersonReport) => verdicts.filter(({ isBroken }) => isBroken).map(({ code }) => code);

test.each(samplePersons)("%s passes every check", async (id) => {
  const report = await check(person(id));
  expect(report).toMatchObject({ refusal: null, turn: 0, inside: null });
  expect(broken(report)).toEqual([]);
  expect(report.verdicts).toHaveLength(7);
  for (const { confidence } of report.verdicts) expect(confidence).toBeGreaterThan(0.6);
});

test("two people are told, and where each of them is", async () => {
  const pair = sideBySide(await decoded(person("anna")), await decoded(person("kenji")));
  const report = await checkPerson(pair, networks);
  expect(report.refusal).toBe("several_people");
  expect(broken(report)).toContain("several_people");
  const [left, right] = report.people;
  expect(left?.right).toBeLessThan(0.6);
  expect(right?.left).toBeGreaterThan(0.4);
});

test.each([
  { name: "dark", picture: () => person("lin").linear(0.3, 0), code: "too_dark" },
  {
    name: "cut off at the waist",
    picture: () => person("lin").extract({ left: 0, top: 0, width: 768, height: 550 }),
    code: "cut_off",
  },
  { name: "out of focus", picture: () => person("lin").blur(4), code: "blurred" },
  {
    name: "within the bars of a screenshot",
    picture: () => person("lin").extend({ top: 120, bottom: 90, background: "#101010" }),
    code: "borders",
  },
])("a photo that is $name is taken with a warning", async ({ picture, code }) => {
  const report = await check(picture());
  expect(report.refusal).toBeNull();
  expect(broken(report)).toEqual([code]);
});

test("a face in the dark is told, however bright the clothes are", async () => {
  const { rgb, ...size } = await decoded(person("maya"));
  const dark = { ...size, rgb: rgb.map((level) => 255 * (level / 255) ** 2.2) };
  expect(broken(await checkPerson(dark, networks))).toEqual(["too_dark"]);
});

test("somebody cut off at the chest is not called nobody", async () => {
  const report = await check(person("maya").extract({ left: 0, top: 0, width: 768, height: 400 }));
  expect(broken(report)).toEqual(["cut_off"]);
});

test("a photo on its side is told with the turn that mends it", async () => {
  const report = await check(person("tom").rotate(90));
  expect(report).toMatchObject({ refusal: "no_person", turn: 3 });
  expect(broken(report)).toEqual(["sideways"]);
});

test("of a picture without anybody nothing else is said", async () => {
  const report = await check(sample("garments", "tee_print"));
  expect(report).toMatchObject({ refusal: "no_person", turn: 0, people: [] });
  expect(report.verdicts.map(({ code }) => code)).toEqual(["no_person"]);
});
