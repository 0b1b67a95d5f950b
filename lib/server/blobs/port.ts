import type { Result } from "@/lib/shared/result";

/** A key is made by us, never by a person: `photos/…`, `prepared/…`, `results/…`, `drafts/…`. */
export type BlobKey = string;

/** Keeps bytes. A write is on the disk, whole, before its promise resolves. */
export type BlobStore = {
  /** `storage_full` is expected; every other fault throws. */
  put(key: BlobKey, bytes: Uint8Array): Promise<Result<void, "storage_full">>;
  /** Null when there is nothing under this key. */
  get(key: BlobKey): Promise<Buffer | null>;
  /** True if there was something. */
  remove(key: BlobKey): Promise<boolean>;
  /** Throws when it cannot be written to; for `ready`. */
  probe(): Promise<void>;
};
