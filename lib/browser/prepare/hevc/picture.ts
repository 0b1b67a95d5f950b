import type { Sps } from "./parameter-sets";
import type { SliceHeader } from "./slice-header";

export type Plane = { samples: Uint16Array; widthPx: number; heightPx: number; bitDepth: number };

/** Sample adaptive offset of one component in one coding tree block; type 0 leaves it alone, 1 is by band, 2 by edge. */
export type Sao = { type: number; bandOrClass: number; offsets: readonly number[] };

/** Edges of transform blocks, which deblocking smooths: on the left side, on the upper side. */
export const edge = { left: 1, top: 2 } as const;

/**
 * A picture under way: samples, and what later steps have to know of each 4 × 4 luma block (`unit`) and of each coding
 * tree block. Maps are row by row.
 */
export class Picture {
  readonly planes: readonly [Plane, Plane, Plane];
  readonly unitsWide: number;
  readonly unitsHigh: number;
  readonly ctbsWide: number;
  readonly ctbsHigh: number;
  /** Reconstructed, so that later blocks may be predicted from it. */
  readonly isDone: Uint8Array;
  readonly intraMode: Uint8Array;
  /** Depth of the coding block in its tree. */
  readonly codingDepth: Uint8Array;
  readonly qp: Int8Array;
  readonly edges: Uint8Array;
  /** Coded without loss: neither deblocking nor offsets may touch it. */
  readonly isExact: Uint8Array;
  /** Slice of each coding tree block, as an index into `slices`, or -1. */
  readonly sliceOfCtb: Int16Array;
  readonly slices: SliceHeader[] = [];
  readonly sao: (readonly [Sao, Sao, Sao] | null)[] = [];

  constructor(readonly sps: Sps) {
    const { widthPx, heightPx, bitDepthLuma, bitDepthChroma, log2Ctb } = sps;
    const plane = (width: number, height: number, bitDepth: number): Plane => ({
      samples: new Uint16Array(width * height),
      widthPx: width,
      heightPx: height,
      bitDepth,
    });
    this.planes = [
      plane(widthPx, heightPx, bitDepthLuma),
      plane(widthPx >> 1, heightPx >> 1, bitDepthChroma),
      plane(widthPx >> 1, heightPx >> 1, bitDepthChroma),
    ];
    this.unitsWide = widthPx >> 2;
    this.unitsHigh = heightPx >> 2;
    this.ctbsWide = Math.ceil(widthPx / (1 << log2Ctb));
    this.ctbsHigh = Math.ceil(heightPx / (1 << log2Ctb));
    const units = this.unitsWide * this.unitsHigh;
    this.isDone = new Uint8Array(units);
    this.intraMode = new Uint8Array(units);
    this.codingDepth = new Uint8Array(units);
    this.qp = new Int8Array(units);
    this.edges = new Uint8Array(units);
    this.isExact = new Uint8Array(units);
    this.sliceOfCtb = new Int16Array(this.ctbsWide * this.ctbsHigh).fill(-1);
  }

  unitAt(x: number, y: number): number {
    return (y >> 2) * this.unitsWide + (x >> 2);
  }

  ctbAt(x: number, y: number): number {
    return (y >> this.sps.log2Ctb) * this.ctbsWide + (x >> this.sps.log2Ctb);
  }

  /** Set one of the maps over a square of luma samples. */
  fillUnits(map: Uint8Array | Int8Array, x: number, y: number, sizePx: number, value: number): void {
    const units = sizePx >> 2;
    for (let row = 0; row < units; row++) {
      const from = this.unitAt(x, y + row * 4);
      map.fill(value, from, from + units);
    }
  }

  sliceAt(x: number, y: number): SliceHeader | undefined {
    return this.slices[this.sliceOfCtb[this.ctbAt(x, y)] ?? -1];
  }

  /** May a block of the slice be predicted from the sample at x, y? It has to be decoded, and of the same slice. */
  isAvailable(x: number, y: number, slice: SliceHeader): boolean {
    if (x < 0 || y < 0 || x >= this.sps.widthPx || y >= this.sps.heightPx) return false;
    return this.isDone[this.unitAt(x, y)] === 1 && this.sliceAt(x, y)?.address === slice.address;
  }
}
