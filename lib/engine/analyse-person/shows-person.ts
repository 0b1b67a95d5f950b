import type { Networks, Picture } from "../types";
import { findPerson } from "./find-person";

/** Is this a photo of somebody? For refusing one in a garment's place: a studio shot would pass as a garment on a plain backdrop. */
export async function showsPerson(picture: Picture, networks: Networks): Promise<boolean> {
  const sighting = await findPerson(picture, networks);
  return sighting.ok || sighting.error === "several_people";
}
