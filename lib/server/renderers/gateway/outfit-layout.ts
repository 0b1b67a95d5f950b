import type { SizePx } from "@/lib/shared/picture-rules";

export type Box = SizePx & { leftPx: number; topPx: number };
export type OutfitLayout = { canvas: SizePx; upper: Box; lower: Box };

/**
 * White 3:4 portrait with clear white around both pieces. No gateway documents a layout; these shares are the
 * protocol facts' proposal (section 7), the gap a little above its least 5%.
 */
const marginShare = 0.05;
const gapShare = 0.06;
const largest: SizePx = { widthPx: 1536, heightPx: 2048 };
/** Small pictures give a smaller canvas instead of being blown up, but never one near the gateways' 300 px. */
const leastHeightPx = 800;

/** Laid flat, an upper is about this long however its sleeves lie, and a lower about this wide however long it is. */
const upperLengthCm = 68;
const lowerWidthCm = 50;
const lowerLengthCm = { min: 30, max: 110 };

/**
 * Places an upper above a lower, each centred, at the scale they have to each other as clothes.
 *
 * @param upper size of the cropped picture of the upper, integers >= 1
 * @param lower size of the cropped picture of the lower, integers >= 1
 * @returns integer boxes that keep their pictures' aspect ratios to half a pixel, inside the canvas's margins
 */
export function layOutOutfit(upper: SizePx, lower: SizePx): OutfitLayout {
  const upperCm = clothSizeCm(upper, upperLengthCm);
  const lowerAspect = lower.heightPx / lower.widthPx;
  const lowerCm = clothSizeCm(lower, clamp(lowerWidthCm * lowerAspect, lowerLengthCm.min, lowerLengthCm.max));

  const room = innerSize(largest);
  const pxPerCm = Math.min(
    room.widthPx / Math.max(upperCm.width, lowerCm.width),
    (room.heightPx - largest.heightPx * gapShare) / (upperCm.height + lowerCm.height),
  );
  const enlarged = Math.max((upperCm.height * pxPerCm) / upper.heightPx, (lowerCm.height * pxPerCm) / lower.heightPx);
  const reduce = clamp(1 / enlarged, leastHeightPx / largest.heightPx, 1);
  return place(upperCm, lowerCm, pxPerCm * reduce, {
    widthPx: Math.round(largest.widthPx * reduce),
    heightPx: Math.round(largest.heightPx * reduce),
  });
}

type SizeCm = { width: number; height: number };

const clothSizeCm = ({ widthPx, heightPx }: SizePx, lengthCm: number): SizeCm => ({
  width: (lengthCm * widthPx) / heightPx,
  height: lengthCm,
});

function place(upperCm: SizeCm, lowerCm: SizeCm, pxPerCm: number, canvas: SizePx): OutfitLayout {
  const upper = toPx(upperCm, pxPerCm);
  const lower = toPx(lowerCm, pxPerCm);
  const gapPx = Math.ceil(canvas.heightPx * gapShare);
  const topPx = Math.max(0, Math.floor((canvas.heightPx - upper.heightPx - gapPx - lower.heightPx) / 2));
  const centred = (size: SizePx, fromTopPx: number): Box => ({
    ...size,
    leftPx: Math.floor((canvas.widthPx - size.widthPx) / 2),
    topPx: fromTopPx,
  });
  return { canvas, upper: centred(upper, topPx), lower: centred(lower, topPx + upper.heightPx + gapPx) };
}

const innerSize = ({ widthPx, heightPx }: SizePx): SizePx => ({
  widthPx: widthPx * (1 - 2 * marginShare),
  heightPx: heightPx * (1 - 2 * marginShare),
});

const toPx = ({ width, height }: SizeCm, pxPerCm: number): SizePx => ({
  widthPx: Math.max(1, Math.round(width * pxPerCm)),
  heightPx: Math.max(1, Math.round(height * pxPerCm)),
});

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
