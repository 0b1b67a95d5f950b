import type { Networks, Picture } from "../types";
import { findPerson } from "./find-person";
import { firstLook } from "./find-pose";

/** People score at least 0.95 at the first look (75 photos), 15 of 24 garment photos less than this. */
const nobodyFlag = 0.5;

/** Is this a photo of somebody? For refusing one in a garment's place: a studio shot would pass as a garment on a plain backdrop. */
export async function showsPerson(picture: Picture, networks: Networks): Promise<boolean> {
  if ((await firstLook(picture, networks)) < nobodyFlag) return false;
  const sighting = await findPerson(picture, networks);
  return sighting.ok || sighting.error === "several_people";
}
