import sharp, { type Sharp } from "sharp";
import type { ComparedPart } from "@/lib/engine/compare-pictures/compared-parts";
import { placed } from "@/lib/engine/compare-pictures/placement";
import type { Picture } from "@/lib/engine/types";

/** What has to be said of a variant: nothing, that this part differs, or that nothing can be said. */
export type Expected = "nothing" | "cannot tell" | ComparedPart;

/** The pixels of a part, 1 each, at the picture's own size. */
export type PartMask = (part: ComparedPart) => Uint8Array;

export type Variant = {
  name: string;
  expected: Expected;
  make: (result: Picture, mask: PartMask, other: Picture) => Picture | Promise<Picture>;
};

const open = ({ widthPx, heightPx, rgb }: Picture): Sharp =>
  sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } });

async function read(picture: Sharp): Promise<Picture> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, rgb: new Uint8ClampedArray(data) };
}

const jpeg = (quality: number) => async (result: Picture) =>
  read(sharp(await open(result).jpeg({ quality }).toBuffer()));

const moved = (scale: number, rightPx: number, downPx: number) => (result: Picture) =>
  placed(result, { scale, rightPx, downPx });

const softened = (share: number) => async (result: Picture) => {
  const { widthPx: width, heightPx: height } = result;
  const small = await open(result)
    .resize(Math.round(width * share), Math.round(height * share))
    .png()
    .toBuffer();
  return read(sharp(small).resize(width, height));
};

const tinted = (gains: [number, number, number]) => (result: Picture) => read(open(result).linear(gains, [0, 0, 0]));

/** Moved about by a few pixels and softened, as a model draws a thing anew. */
const redrawn = (part: ComparedPart, amplitudePx: number) => async (result: Picture, mask: PartMask) => {
  const { widthPx, heightPx } = result;
  const soft = await read(open(result).blur(1.2));
  const rgb = result.rgb.slice();
  forEachOf(mask(part), (i) => {
    const x = i % widthPx;
    const y = Math.floor(i / widthPx);
    const fromX = clamp(Math.round(x + amplitudePx * Math.sin(y / 7)), widthPx);
    const fromY = clamp(Math.round(y + amplitudePx * Math.sin(x / 6)), heightPx);
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = soft.rgb[(fromY * widthPx + fromX) * 3 + c] ?? 0;
  });
  return { widthPx, heightPx, rgb };
};

/** In another colour, its light and shade kept. */
const recoloured = (part: ComparedPart, shift: [number, number, number]) => (result: Picture, mask: PartMask) => {
  const rgb = result.rgb.slice();
  forEachOf(mask(part), (i) => {
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = (rgb[i * 3 + c] ?? 0) + (shift[c] ?? 0);
  });
  return { ...result, rgb };
};

function forEachOf(mask: Uint8Array, act: (i: number) => void): void {
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) act(i);
}

const clamp = (at: number, length: number): number => Math.min(length - 1, Math.max(0, at));

/** As gateways give pictures back, as they spoil them, and what is no picture of the same scene. */
export const variants: Variant[] = [
  { name: "as it is", expected: "nothing", make: (result) => result },
  { name: "JPEG 85", expected: "nothing", make: jpeg(85) },
  { name: "JPEG 60", expected: "nothing", make: jpeg(60) },
  { name: "moved by 2 px", expected: "nothing", make: moved(1, 2, 1) },
  { name: "moved by 6 px", expected: "nothing", make: moved(1, -6, 4) },
  { name: "1 % larger", expected: "nothing", make: moved(1.01, -4, -5) },
  { name: "2 % larger", expected: "nothing", make: moved(1.02, -8, -10) },
  { name: "2 % smaller", expected: "nothing", make: moved(0.98, 8, 10) },
  { name: "softened", expected: "nothing", make: softened(0.7) },
  { name: "warmer", expected: "nothing", make: tinted([1.03, 1, 0.95]) },
  { name: "brighter", expected: "nothing", make: tinted([1.05, 1.05, 1.05]) },
  { name: "moved, softened, warmer, JPEG 80", expected: "nothing", make: gatewayLike },
  { name: "face redrawn", expected: "face", make: redrawn("face", 5) },
  { name: "hands redrawn", expected: "hands", make: redrawn("hands", 5) },
  { name: "hands redrawn, 1 % larger", expected: "hands", make: afterwards(redrawn("hands", 5), moved(1.01, -4, -5)) },
  { name: "face redrawn, warmer", expected: "face", make: afterwards(redrawn("face", 5), tinted([1.03, 1, 0.95])) },
  { name: "hair lighter", expected: "hair", make: recoloured("hair", [26, 20, 12]) },
  { name: "skin lighter", expected: "skin", make: recoloured("skin", [22, 20, 18]) },
  { name: "shoes in another colour", expected: "feet", make: recoloured("feet", [40, 0, -20]) },
  { name: "other clothes in another colour", expected: "otherClothes", make: recoloured("otherClothes", [25, 5, -20]) },
  { name: "background in another colour", expected: "background", make: recoloured("background", [-18, -4, 12]) },
  { name: "moved by an eighth", expected: "cannot tell", make: (result) => moved(1, result.widthPx / 8, 0)(result) },
  { name: "15 % larger", expected: "cannot tell", make: (result) => moved(1.15, 0, 0)(result) },
  { name: "mirrored", expected: "cannot tell", make: (result) => read(open(result).flop()) },
  { name: "somebody else", expected: "cannot tell", make: (_, __, other) => other },
];

async function gatewayLike(result: Picture): Promise<Picture> {
  const soft = await softened(0.8)(moved(1.01, -3, -4)(result));
  return jpeg(80)(await tinted([1.02, 1, 0.97])(soft));
}

function afterwards(first: Variant["make"], then: (result: Picture) => Picture | Promise<Picture>): Variant["make"] {
  return async (result, mask, other) => then(await first(result, mask, other));
}
