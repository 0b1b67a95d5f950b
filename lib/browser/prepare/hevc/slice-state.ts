import type { Cabac } from "./cabac";
import type { Pps, Sps } from "./parameter-sets";
import type { Picture } from "./picture";
import type { SliceHeader } from "./slice-header";

/** What is at hand while a slice segment is read. */
export type SliceState = {
  readonly picture: Picture;
  readonly sps: Sps;
  readonly pps: Pps;
  readonly slice: SliceHeader;
  readonly cabac: Cabac;
  /** Quantisation of the group of blocks under way, and whether its difference has been read yet. */
  qp: number;
  isQpRead: boolean;
  /** Quantisation of the block before. */
  previousQp: number;
};
