import { analysePerson } from "@/lib/engine/analyse-person/analyse-person";
import { atOneSize } from "@/lib/engine/compare-pictures/at-one-size";
import { garmentPlaces, type WornGarment } from "@/lib/engine/find-in-garment/garment-places";
import { withoutCovered } from "@/lib/engine/find-in-garment/without-covered";
import { prepareGarment } from "@/lib/engine/prepare-garment/prepare-garment";
import type { Networks, Picture } from "@/lib/engine/types";
import { workingEdgePx } from "@/lib/engine/working-size";
import { err, ok } from "@/lib/shared/result";
import { fetchPicture } from "./fetch-picture";
import type { LookPictures, LoupePlaces } from "./inspect-look";

/** Places in the garments, as the local engine would lay them on this person. */
export async function findLookPlaces(
  pictures: { person: Picture; result: Picture },
  garments: LookPictures["garments"],
  networks: Networks,
  signal: AbortSignal,
): Promise<LoupePlaces> {
  const pair = atOneSize(pictures, workingEdgePx);
  if (!pair) return err("framing");
  const person = await analysePerson(pair.person, networks);
  if (!person.ok) return err("person");
  const worn: WornGarment[] = [];
  for (const { url, kind, fit } of garments) {
    const picture = await fetchPicture(url, signal);
    const { sleeves } = fit;
    const garment = prepareGarment({ picture, ...(kind && { kind }), ...(sleeves && { sleeves }) });
    if (!garment.ok) return err("garment");
    worn.push({ garment: garment.value, fit });
  }
  const bent = garmentPlaces(pair.result, person.value, worn);
  const places = withoutCovered(bent, pair, person.value);
  return ok({ places, garments: worn.map(({ garment }) => garment.picture) });
}
