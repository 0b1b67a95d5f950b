import { lookForPerson, refuseSighting, type Sighting } from "../analyse-person/find-person";
import { firstLook } from "../analyse-person/find-pose";
import { firstPersonArea } from "../analyse-person/second-person";
import { reduceToEdge } from "../raster/reduce-picture";
import { type QuarterTurns, turnPicture } from "../raster/turn-picture";
import type { Networks, Picture } from "../types";
import { workingEdgePx } from "../working-size";
import { type AreaShares, inShares } from "./area-shares";
import { findBorders } from "./find-borders";
import { endsAtChest, judgePerson, personLimits, type PersonRefusal, type PersonWarning } from "./person-limits";
import { faceBrightness, personQuality } from "./person-reading";
import { type Verdict, verdictOn, verdictOnAll } from "./verdict";

export type PersonCheck = PersonRefusal | PersonWarning | "sideways" | "borders";

export type PersonReport = {
  /** What the engine will say to this picture; null: it takes it. */
  refusal: PersonRefusal | null;
  /** Only what was looked at: of a picture without a person nothing else is told. */
  verdicts: Verdict<PersonCheck>[];
  /** Who was found, from left to right. */
  people: AreaShares[];
  /** Quarter turns clockwise that set the picture upright, where it lies on its side or head. */
  turn: QuarterTurns;
  /** The picture within its bars, where it has such. */
  inside: AreaShares | null;
};

/** Everything that can be told of a photo of a person before a fit, about 0.5 s. @param photo upright by its file, any size */
export async function checkPerson(photo: Picture, networks: Networks): Promise<PersonReport> {
  const picture = reduceToEdge(photo, workingEdgePx);
  const sighting = await lookForPerson(picture, networks);
  const refusal = refuseSighting(sighting);
  const borders = findBorders(picture);
  const report = {
    refusal,
    people: peopleOf(sighting),
    turn: 0 as QuarterTurns,
    inside: borders && inShares(borders, picture),
  };
  const somebody = judgePerson("no_person", sighting.readings);
  if (sighting.second || !somebody.isBroken) return { ...report, verdicts: judgeAll(sighting, borders !== null) };
  if (endsAtChest(sighting.readings)) {
    return { ...report, verdicts: [{ code: "cut_off", isBroken: true, confidence: 0.8 }] };
  }
  const turn = await turnToPerson(picture, networks);
  return { ...report, people: [], turn, verdicts: [{ ...somebody, code: turn === 0 ? "no_person" : "sideways" }] };
}

/** Of two people the shape of the first is not judged: each distorts what is read of the other. */
function judgeAll(sighting: Sighting, hasBorders: boolean): Verdict<PersonCheck>[] {
  const { readings, second } = sighting;
  const { brightness, blur } = personQuality(sighting);
  const several: Verdict<PersonCheck> = { code: "several_people", isBroken: second !== null, confidence: 0.9 };
  const light = [
    verdictOnAll("too_dark", [
      verdictOn("too_dark", brightness, personLimits.brightness),
      verdictOn("too_dark", faceBrightness(sighting), personLimits.faceBrightness),
    ]),
    verdictOn("blurred", blur, personLimits.blur),
  ];
  if (second) return [several, ...light];
  return [
    judgePerson("no_person", readings),
    several,
    judgePerson("not_front_facing", readings),
    verdictOn("cut_off", readings.belowHips, personLimits.belowHips),
    { code: "borders", isBroken: hasBorders, confidence: 0.9 },
    ...light,
  ];
}

function peopleOf({ picture, mattes, second }: Sighting): AreaShares[] {
  const areas = [firstPersonArea(picture, mattes), second].filter((area) => area !== null);
  return areas.map((area) => inShares(area, picture)).sort((a, b) => a.left - b.left);
}

/** Which turn shows a person; 0 where none does. */
async function turnToPerson(picture: Picture, networks: Networks): Promise<QuarterTurns> {
  for (const turn of [1, 3, 2] as const) {
    const turned = turnPicture(picture, turn);
    if ((await firstLook(turned, networks)) < personLimits.surelySomebody) continue;
    if (refuseSighting(await lookForPerson(turned, networks)) === null) return turn;
  }
  return 0;
}
