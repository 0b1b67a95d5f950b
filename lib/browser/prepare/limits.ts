import { pictureRules } from "@/lib/shared/picture-rules";

/** What preparation takes in, and what it makes. Larger than what the server takes, because it reduces first. */
export const prepareLimits = {
  /** Decoding 100 million pixels takes 400 MB for a moment; more is refused by the header alone. */
  maxSourcePixels: 100_000_000,
  maxSourceBytes: 60_000_000,
  maxEdgePx: pictureRules.preparedEdgePx,
  maxPreparedBytes: 1_000_000,
} as const;
