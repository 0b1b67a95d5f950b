import type { Sighting } from "../analyse-person/find-person";
import { personIn, wholeRegion } from "../analyse-person/mattes";
import { firstPersonArea } from "../analyse-person/second-person";
import { faceDistance } from "../composite/protected-skin";
import { areaAround } from "../raster/area-around";
import type { Area, Picture } from "../types";
import { brightnessOf, type QualityReadings, readQuality } from "./quality";

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

/** Inside the rim of the face, which hair may darken. */
const innerFace = 0.8;

/** How bright the face is: dark against the light, or where white clothes alone are bright. 1 where the picture shows no face. */
export function faceBrightness({ picture, geometry }: Sighting): number {
  const { centre, halfWidthPx, halfHeightPx } = geometry.face;
  const { widthPx, heightPx } = picture;
  if (centre.x < 0 || centre.y < 0 || centre.x >= widthPx || centre.y >= heightPx) return 1;
  const area = inWholePixels(areaAround([centre], Math.max(halfWidthPx, halfHeightPx)), picture);
  const inFace = (pixel: number) => faceDistance(geometry, pixel % widthPx, Math.floor(pixel / widthPx)) < innerFace;
  return brightnessOf(picture, area, inFace);
}
