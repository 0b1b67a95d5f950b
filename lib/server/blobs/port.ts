/** A key is made by us, never by a person: `photos/…`, `results/…`, `drafts/…`, `variants/…`. */
export type BlobKey = string;

/** Keeps bytes. A write is on the disk, whole, before its promise resolves. */
export type BlobStore = {
  put(key: BlobKey, bytes: Uint8Array): Promise<void>;
  /** Null when there is nothing under this key. */
  get(key: BlobKey): Promise<Buffer | null>;
  /** True if there was something. */
  remove(key: BlobKey): Promise<boolean>;
  /** Every key that starts so; for erasing and for sweeping what no row knows. */
  list(prefix: string): AsyncIterable<BlobKey>;
  /** Throws when it cannot be written to; for `ready`. */
  probe(): Promise<void>;
};
