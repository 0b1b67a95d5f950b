import { expect, test } from "vitest";
import { otherModel } from "./other-model";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { GarmentChoice, Model, TryOn } from "@/lib/shared/try-on";

const v1 = "kolors-virtual-try-on-v1";
const v15 = "kolors-virtual-try-on-v1-5";
const usual = { medianSeconds: 15, p90Seconds: 40 };
const atGateway: Pick<Capabilities, "mode" | "models"> = {
  mode: "gateway",
  models: [
    { id: v1, outfits: false, ...usual },
    { id: v15, outfits: true, ...usual },
  ],
};
const look = (model: Model, garment: GarmentChoice, renderer: TryOn["renderer"] = "uniapi") => ({
  renderer,
  model,
  garment,
});

test.each<[string, Model, GarmentChoice, Model | null]>([
  ["one piece", v15, { single: "g" }, v1],
  ["one piece", v1, { single: "g" }, v15],
  ["a top alone", v15, { top: "t" }, v1],
  ["an outfit, which only one version takes,", v15, { top: "t", bottom: "b" }, null],
])("%s by %s has another version where it can be made", (_, model, garment, other) => {
  expect(otherModel(look(model, garment), atGateway)).toBe(other);
});

test("a draft has none, and neither has a server without a gateway", () => {
  expect(otherModel(look(v15, { single: "g" }, "local"), atGateway)).toBeNull();
  expect(otherModel(look(v15, { single: "g" }), { ...atGateway, mode: "local" })).toBeNull();
});
