import { checkGarment, type GarmentCheck, type GarmentReport } from "@/lib/engine/checks/check-garment";
import { checkPerson, type PersonCheck, type PersonReport } from "@/lib/engine/checks/check-person";
import type { Networks, Picture } from "@/lib/engine/types";
import type { PhotoKind } from "@/lib/shared/photo";

export type PhotoCheck = PersonCheck | GarmentCheck;

/** What was found in one picture, looked at as what it is meant to be. */
export type PhotoReport = ({ shows: "person" } & PersonReport) | ({ shows: "garment" } & GarmentReport);

/** @param kind what the picture is meant to be; null: whatever it shows */
export async function photoReport(picture: Picture, kind: PhotoKind | null, networks: Networks): Promise<PhotoReport> {
  if (kind === "garment") return { shows: kind, ...(await checkGarment(picture, networks)) };
  const person = await checkPerson(picture, networks);
  // A lone head or somebody turned away is still a picture of a person; only one of nobody may be a garment.
  const isNobody = person.verdicts.some(({ code, isBroken }) => code === "no_person" && isBroken);
  if (kind === "person" || !isNobody) return { shows: "person", ...person };
  return { shows: "garment", ...(await checkGarment(picture, networks)) };
}
