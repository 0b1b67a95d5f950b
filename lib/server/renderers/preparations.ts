import "server-only";
import { randomUUID } from "node:crypto";
import type { BlobStore } from "../blobs/port";
import { dropErasure, planErasures } from "../db/erasure-repository";
import {
  deletePreparation,
  findPreparation,
  insertPreparation,
  listPreparations,
  touchPreparation,
} from "../db/preparation-repository";
import type { Db } from "../db/schema";
import { orphanGraceMs } from "../erasing/orphan-grace";

/**
 * What the engine has worked out of photos, kept over restarts, so that the next garment on a person is a matter of the garment
 * alone. Kept by photo, not by the hash of its bytes alone: one upload of one owner is one photo, what is known of it goes when
 * the photo goes, and nobody can tell from the time it takes whether somebody else has the same picture.
 */
export type Preparations = {
  /** Null where nothing is kept. */
  find(photoId: string, variant: string): Promise<Buffer | null>;
  /** Keeps it unless the photo is gone or the disk is full. Tells a fault and does not throw: nothing depends on it. */
  keep(photoId: string, variant: string, bytes: Uint8Array): Promise<void>;
};

type Options = {
  db: Db;
  blobs: BlobStore;
  now: () => number;
  /** Of the engine: another one works out something else. */
  engineVersion: string;
  onFault: (error: unknown) => void;
  limits?: { count: number; bytes: number };
};

/** About a hundred people with two garments each. */
const usualLimits = { count: 400, bytes: 300e6 };

export function createPreparations(options: Options): Preparations {
  const { db, blobs, now, engineVersion, onFault, limits = usualLimits } = options;
  const versioned = (variant: string) => `${engineVersion} ${variant}`;

  async function keep(photoId: string, variant: string, bytes: Uint8Array): Promise<void> {
    const key = `prepared/${randomUUID()}`;
    await planErasures(db, [key], now() + orphanGraceMs);
    if (!(await blobs.put(key, bytes)).ok) return;
    const row = { blob_key: key, photo_id: photoId, variant: versioned(variant), bytes: bytes.length, used_at: now() };
    const isKept = await db.transaction().execute(async (trx) => {
      const inserted = await insertPreparation(trx, row);
      if (inserted) await dropErasure(trx, key);
      return inserted;
    });
    if (isKept) await removeOldest();
    else await remove(key);
  }

  async function removeOldest(): Promise<void> {
    const rows = await listPreparations(db);
    let count = rows.length;
    let bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
    for (const row of rows) {
      if (count <= limits.count && bytes <= limits.bytes) return;
      count -= 1;
      bytes -= row.bytes;
      await planErasures(db, [row.blob_key], now());
      await deletePreparation(db, row.blob_key);
      await remove(row.blob_key);
    }
  }

  async function remove(key: string): Promise<void> {
    await blobs.remove(key);
    await dropErasure(db, key);
  }

  return {
    async find(photoId, variant) {
      const row = await findPreparation(db, photoId, versioned(variant));
      if (!row) return null;
      await touchPreparation(db, row.blob_key, now());
      return blobs.get(row.blob_key);
    },
    async keep(photoId, variant, bytes) {
      try {
        await keep(photoId, variant, bytes);
      } catch (error) {
        onFault(error);
      }
    },
  };
}
