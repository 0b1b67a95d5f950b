import sharp from "sharp";
import { compositeGarment } from "@/lib/engine/composite/composite-garment";
import { prepareGarmentPhoto, preparePerson } from "@/lib/engine/fit";
import type { PreparedGarment } from "@/lib/engine/prepare-garment/prepared-garment";
import { labelOf, type Networks, type PersonAnalysis, type Picture } from "@/lib/engine/types";
import { labelAt } from "@/lib/engine/warp/body-frame";
import { warpGarment } from "@/lib/engine/warp/warp-garment";
import type { WarpedGarment } from "@/lib/engine/warp/warped-garment";
import { ok, type Result } from "@/lib/shared/result";
import { readPicture } from "./pictures";
import type { ReportPair } from "./report-pairs";

/** A fit with everything on the way to it, for measuring. Masks are 1 a pixel of the photo. */
export type Fit = {
  pair: ReportPair;
  photo: Picture;
  garmentPhoto: Picture;
  person: PersonAnalysis;
  garment: PreparedGarment;
  warped: WarpedGarment;
  picture: Picture;
  /** Where the new garment is seen: under cloth, and not behind hair, hands or a top that hangs over it. */
  seen: Uint8Array;
  /** The same steps once more gave the same bytes. */
  repeats: boolean;
  truth: { picture: Picture; seen: Uint8Array } | null;
};

/** @returns the refusal's code where the engine makes no picture */
export async function fitPair(pair: ReportPair, networks: Networks): Promise<Result<Fit, string>> {
  const photo = await readPicture(pair.person);
  const garmentPhoto = await readPicture(pair.garment);
  const prepared = await preparePerson(photo, networks);
  const measured = await prepareGarmentPhoto(garmentPhoto, pair.kind ? { kind: pair.kind } : {}, networks);
  if (!prepared.ok) return prepared;
  if (!measured.ok) return measured;
  const person = prepared.value.analysis;
  const garment = measured.value;
  const render = () => {
    const warped = warpGarment(person, garment);
    return { warped, ...compositeGarment(photo, person, garment, warped) };
  };
  const { warped, picture, parsing } = render();
  return ok({
    pair,
    photo,
    garmentPhoto,
    person,
    garment,
    warped,
    picture,
    seen: seenGarment({ ...person, parsing }, warped, garment.kind === "lower" ? labelOf.lower : labelOf.upper),
    repeats: bytesOf(render().picture).equals(bytesOf(picture)),
    truth: pair.truth
      ? { picture: await readPicture(pair.truth.picture), seen: await readMask(pair.truth.mask) }
      : null,
  });
}

const bytesOf = ({ rgb }: Picture) => Buffer.from(rgb.buffer, rgb.byteOffset, rgb.byteLength);

/** @param dressed the person with the parsing as it is after the fit */
function seenGarment(dressed: PersonAnalysis, { pieces }: WarpedGarment, worn: number): Uint8Array {
  const { widthPx, heightPx } = dressed;
  const seen = new Uint8Array(widthPx * heightPx);
  for (const { layer } of pieces) {
    for (let i = 0; i < layer.alpha.length; i++) {
      if ((layer.alpha[i] ?? 0) < 128) continue;
      const x = layer.left + (i % layer.widthPx);
      const y = layer.top + Math.floor(i / layer.widthPx);
      if (labelAt(dressed, { x, y }) === worn) seen[y * widthPx + x] = 1;
    }
  }
  return seen;
}

async function readMask(file: string): Promise<Uint8Array> {
  const bytes = await sharp(file).extractChannel(0).raw().toBuffer();
  return Uint8Array.from(bytes, (value) => (value > 127 ? 1 : 0));
}
