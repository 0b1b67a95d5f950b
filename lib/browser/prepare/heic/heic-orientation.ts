import type { Orientation } from "@/lib/shared/picture-header/picture-header";
import type { HeicTiles } from "./heic-tiles";

/** What an orientation becomes when the picture is turned once more to the right, or mirrored. */
const turnedRight = { 1: 6, 2: 7, 3: 8, 4: 5, 5: 2, 6: 3, 7: 4, 8: 1 } as const;
const leftRightExchanged = { 1: 2, 2: 1, 3: 4, 4: 3, 5: 6, 6: 5, 7: 8, 8: 7 } as const;
const topBottomExchanged = { 1: 4, 2: 3, 3: 2, 4: 1, 5: 8, 6: 7, 7: 6, 8: 5 } as const;

/** Turns and mirrorings of a HEIC picture (`irot`, `imir`), in the order in which it names them, as one EXIF value. */
export function heicOrientation(bytes: Uint8Array, properties: HeicTiles["properties"]): Orientation {
  return properties.reduce<Orientation>((orientation, { type, dataAt }) => {
    const value = bytes[dataAt] ?? 0;
    if (type === "imir") return (value & 1 ? leftRightExchanged : topBottomExchanged)[orientation];
    if (type !== "irot") return orientation;
    const quartersToTheRight = (4 - (value & 3)) % 4;
    return [1, 2, 3].slice(0, quartersToTheRight).reduce<Orientation>((turned) => turnedRight[turned], orientation);
  }, 1);
}
