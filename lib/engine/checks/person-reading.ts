import type { Sighting } from "../analyse-person/find-person";
import { personIn, wholeRegion } from "../analyse-person/mattes";
import { firstPersonArea } from "../analyse-person/second-person";
import type { Area, Picture } from "../types";
import { type QualityReadings, readQuality } from "./quality";

/** Part of the torso's length, from the shoulders to the hips, that lies in the picture: 1 all of it. */
export function torsoInPicture({ picture: { heightPx }, geometry: { torso } }: Sighting): number {
  const { midShoulder, midHip } = torso;
  const fallPx = midHip.y - midShoulder.y;
  return fallPx <= 0 ? 1 : Math.min(1, Math.max(0, (heightPx - midShoulder.y) / fallPx));
}

/** Light and sharpness where the person is; what stands behind them may be dark, or out of focus on purpose. */
export function personQuality({ picture, mattes }: Sighting): QualityReadings {
  const region = wholeRegion(picture, Math.max(picture.widthPx, picture.heightPx));
  const person = personIn(mattes, region);
  const area = firstPersonArea(picture, mattes) ?? wholeArea(picture);
  return readQuality(picture, inWholePixels(area, picture), (pixel) => (person[pixel] ?? 0) > 0.5);
}

const wholeArea = ({ widthPx, heightPx }: Picture): Area => ({ left: 0, top: 0, right: widthPx, bottom: heightPx });

const inWholePixels = ({ left, top, right, bottom }: Area, { widthPx, heightPx }: Picture): Area => ({
  left: Math.max(0, Math.floor(left)),
  top: Math.max(0, Math.floor(top)),
  right: Math.min(widthPx, Math.ceil(right)),
  bottom: Math.min(heightPx, Math.ceil(bottom)),
});
