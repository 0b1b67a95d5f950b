import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { sampleGarmentKinds } from "@/lib/shared/samples";
import { decoded, nodeNetworks, sample, sideBySide } from "../fixtures/sample-pictures";
import type { Networks } from "../types";
import { findPerson } from "./find-person";
import { showsPerson } from "./shows-person";

let networks: Networks;
beforeAll(async () => {
  networks = await nodeNetworks();
});

test("somebody small in a wide picture is found", async () => {
  const wide = sample("persons", "maya").extend({ left: 400, right: 400, extendWith: "copy" });
  expect(await findPerson(await decoded(wide), networks)).toMatchObject({ ok: true });
});

test.each(Object.keys(sampleGarmentKinds))("nobody is found in the garment photo %s", async (id) => {
  expect(await findPerson(await decoded(sample("garments", id)), networks)).toEqual({ ok: false, error: "no_person" });
});

test("a person in the garment's place is noticed, and so are two; a garment is none", async () => {
  expect(await showsPerson(await decoded(sample("garments", "dress_floral")), networks)).toBe(false);
  const anna = await decoded(sample("persons", "anna"));
  expect(await showsPerson(anna, networks)).toBe(true);
  const pair = sideBySide(anna, await decoded(sample("persons", "kenji")));
  expect(await findPerson(pair, networks)).toEqual({ ok: false, error: "several_people" });
  expect(await showsPerson(pair, networks)).toBe(true);
});

test.each([
  { name: "upside down", picture: () => sample("persons", "tom").rotate(180) },
  {
    name: "only a head",
    picture: () => sample("persons", "tom").extract({ left: 250, top: 30, width: 260, height: 240 }),
  },
  {
    name: "one colour",
    picture: () => sharp({ create: { width: 400, height: 500, channels: 3, background: "#ccc" } }),
  },
  { name: "20 pixels", picture: () => sharp({ create: { width: 20, height: 20, channels: 3, background: "#765" } }) },
])("$name is refused as no person", async ({ picture }) => {
  expect(await findPerson(await decoded(picture()), networks)).toEqual({ ok: false, error: "no_person" });
});
