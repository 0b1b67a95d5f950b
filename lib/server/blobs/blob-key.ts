import type { BlobKey } from "./port";

const keyShape = /^(photos|prepared|results|drafts|probe)\/[\w-]{1,64}$/;

/** Every folder of a key. */
export const blobFolders = ["photos", "prepared", "results", "drafts", "probe"] as const;

/** @throws RangeError for a key that we would never make: it must not become a path or an address */
export function checkBlobKey(key: BlobKey): BlobKey {
  if (!keyShape.test(key)) throw new RangeError("not a blob key");
  return key;
}
