import type { LabColour, Side } from "../types";
import { bestPath } from "./best-path";
import type { RowEdges, TopLandmarks } from "./prepared-garment";
import { emptyEdges, topOfColumn, type Silhouette } from "./silhouette";

/** Rows are read in twos: an edge of cloth is longer than that. */
const rowStep = 2;

/** How the edges of an open front are followed from the hem to the collar. */
const follow = {
  /** Half the strip around the axis that shows the inside, and the farthest an edge lies from the axis: shares of the body's half width. */
  stripShare: 0.03,
  farthestShare: 0.75,
  /** Distances from an edge at which its two sides are read, in pixels. */
  reachesPx: [2, 3, 4],
  /** A front is wider than this. */
  frontPx: 8,
  /** A step (Lab) counts up to here; a lapel in a third colour has a second edge, which does not lie beside the inside. */
  mostStep: 16,
  inside: { tolerance: 6, weight: 0.5, most: 8 },
  lean: { mostColumns: 2, cost: 0.4 },
} as const;

/**
 * When two edges are an open front. Prints, plackets, stripes and side panels end before the collar or the hem, are narrower or
 * wider, or differ on both sides.
 */
const believed = {
  /** A row belongs to both edges where each has this step (Lab) and they are alike (cosine): a front is the same on both sides. */
  leastStep: 5,
  alike: 0.6,
  /** Shares of such rows, and of rows whose edges lie beside what is seen in the middle. */
  shares: { whole: 0.8, atHem: 0.6, atCollar: 0.5, besideInside: 0.7 },
  insideTolerance: 12,
  /** Width through that of the body. */
  width: { least: 0.07, most: 0.55 },
} as const;

type FrontEdge = { xs: Float32Array; steps: LabColour[]; fromInside: Float32Array };

/**
 * Finds the front of a jacket or cardigan that is worn open: two edges from the collar to the hem, with one colour between them
 * that is not the front's. Between them a product photo shows the inside of the back.
 *
 * @returns for each row the last column of the left front and the first of the right one; null where the front is closed
 */
export function findOpenFront(
  silhouette: Silhouette,
  lab: Float32Array,
  { axisX, body, hemY, armpit }: Pick<TopLandmarks, "axisX" | "body" | "hemY" | "armpit">,
): RowEdges | null {
  const armpitY = (armpit.left.y + armpit.right.y) / 2;
  const topY = Math.round(Math.min(topOfColumn(silhouette, axisX), armpitY)) + 4;
  const rows = Math.floor((hemY - 4 - topY) / rowStep);
  const middleY = Math.round((armpitY + hemY) / 2);
  const bodyPx = (body.right[middleY] ?? 0) - (body.left[middleY] ?? 0);
  if (rows < 20 || bodyPx < 40) return null;
  const inside = colourOfStrip(silhouette, lab, axisX, (bodyPx / 2) * follow.stripShare, topY, rows);
  const edge = (side: Side) => followEdge(silhouette, lab, axisX, bodyPx / 2, inside, topY, side);
  const edges = { left: edge("left"), right: edge("right") };
  return isOpen(edges, bodyPx) ? rowEdges(edges, topY, silhouette.heightPx) : null;
}

/** Mean colour around the axis for each row, with the rows near it. */
function colourOfStrip(
  { widthPx }: Silhouette,
  lab: Float32Array,
  axisX: number,
  halfPx: number,
  topY: number,
  rows: number,
): Float32Array {
  const colours = new Float32Array(rows * 3);
  const half = Math.max(2, Math.round(halfPx));
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < 3; c++) {
      let sum = 0;
      for (let y = -3; y <= 3; y++) {
        const start = (topY + row * rowStep + y) * widthPx + Math.round(axisX);
        for (let x = -half; x <= half; x++) sum += lab[(start + x) * 3 + c] ?? 0;
      }
      colours[row * 3 + c] = sum / (7 * (2 * half + 1));
    }
  }
  return colours;
}

function followEdge(
  { pixels, widthPx }: Silhouette,
  lab: Float32Array,
  axisX: number,
  bodyHalfPx: number,
  inside: Float32Array,
  topY: number,
  side: Side,
): FrontEdge {
  const rows = inside.length / 3;
  const sign = side === "left" ? -1 : 1;
  const nearest = Math.max(4, Math.round(bodyHalfPx * follow.stripShare));
  const columns = Math.max(2, Math.round(bodyHalfPx * follow.farthestShare) - nearest);
  const xOf = (column: number) => Math.round(axisX) + sign * (nearest + column);
  const rewards = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const { step, fromInside } = readAcross(row, column);
      const { tolerance, weight, most } = follow.inside;
      const reward = Math.min(follow.mostStep, lengthOf(step));
      rewards[row * columns + column] = reward - Math.min(most, Math.max(0, fromInside - tolerance) * weight);
    }
  }
  const path = bestPath(rewards, columns, follow.lean);
  const read = Array.from(path, (column, row) => readAcross(row, column));
  return {
    xs: Float32Array.from(path, xOf),
    steps: read.map(({ step }) => step),
    fromInside: Float32Array.from(read, ({ fromInside }) => fromInside),
  };

  function readAcross(row: number, column: number): { step: LabColour; fromInside: number } {
    const at = (topY + row * rowStep) * widthPx + xOf(column);
    const step: [number, number, number] = [0, 0, 0];
    let square = 0;
    // The outline is no edge of a front: beside that there is cloth.
    if (!pixels[at + sign * follow.frontPx]) return { step, fromInside: Infinity };
    for (let c = 0; c < 3; c++) {
      let within = 0;
      let beyond = 0;
      for (const reachPx of follow.reachesPx) {
        within += (lab[(at - sign * reachPx) * 3 + c] ?? 0) / follow.reachesPx.length;
        beyond += (lab[(at + sign * reachPx) * 3 + c] ?? 0) / follow.reachesPx.length;
      }
      step[c] = beyond - within;
      square += (within - (inside[row * 3 + c] ?? 0)) ** 2;
    }
    return { step, fromInside: Math.sqrt(square) };
  }
}

function isOpen({ left, right }: Record<Side, FrontEdge>, bodyPx: number): boolean {
  const { least, most } = believed.width;
  const rows = left.xs.length;
  const width = left.xs.reduce((sum, x, row) => sum + (right.xs[row] ?? x) - x, 0) / rows / bodyPx;
  if (width < least || width > most) return false;
  const alike = left.steps.map((step, row) => areAlike(step, right.steps[row] ?? step));
  const share = (from: number, to: number) => {
    const part = alike.slice(Math.floor(from * rows), Math.ceil(to * rows));
    return part.filter(Boolean).length / part.length;
  };
  const { whole, atHem, atCollar, besideInside } = believed.shares;
  if (share(0, 1) < whole || share(0.88, 1) < atHem || share(0, 0.2) < atCollar) return false;
  return [left, right].every(
    ({ fromInside }) => fromInside.filter((away) => away < believed.insideTolerance).length / rows >= besideInside,
  );
}

function areAlike(p: LabColour, q: LabColour): boolean {
  const [ofP, ofQ] = [Math.hypot(...p), Math.hypot(...q)];
  if (Math.min(ofP, ofQ) < believed.leastStep) return false;
  return p[0] * q[0] + p[1] * q[1] + p[2] * q[2] > believed.alike * ofP * ofQ;
}

/** The path for every row: to the top and the bottom of the picture as it begins and ends. */
function rowEdges({ left, right }: Record<Side, FrontEdge>, topY: number, heightPx: number): RowEdges {
  const edges = emptyEdges(heightPx);
  for (let y = 0; y < heightPx; y++) {
    const row = Math.max(0, Math.min(left.xs.length - 1, Math.round((y - topY) / rowStep)));
    edges.left[y] = left.xs[row] ?? 0;
    edges.right[y] = right.xs[row] ?? 0;
  }
  return edges;
}

const lengthOf = ([l, a, b]: LabColour): number => Math.sqrt(l * l + a * a + b * b);
