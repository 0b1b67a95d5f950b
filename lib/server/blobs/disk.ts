import "server-only";
import { randomUUID } from "node:crypto";
import { access, mkdir, open, readFile, rename, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "@/lib/shared/result";
import { blobFolders, checkBlobKey } from "./blob-key";
import type { BlobKey, BlobStore } from "./port";

/** Left to the database on the same disk: without room it could not even write down what is to be erased. */
const usualKeptFreeBytes = 64 * 2 ** 20;

type Options = { writeFile?: typeof writeAndSync; keptFreeBytes?: number };

/**
 * Bytes as files under one folder. A file appears under its name only when it is whole and on the disk: written aside,
 * synced, renamed, and the folder synced so that the name survives a power cut too.
 *
 * @param root made when it is absent; half-written files of an earlier process are removed
 */
export async function diskBlobs(
  root: string,
  { writeFile = writeAndSync, keptFreeBytes = usualKeptFreeBytes }: Options = {},
): Promise<BlobStore> {
  // The build would otherwise take these for files of the project and trace all of it.
  const under = (name: string): string => join(/* turbopackIgnore: true */ root, name);
  await rm(under("unfinished"), { recursive: true, force: true });
  for (const folder of [...blobFolders, "unfinished"]) await mkdir(under(folder), { recursive: true, mode: 0o700 });

  const pathOf = (key: BlobKey): string => under(checkBlobKey(key));

  const put = async (key: BlobKey, bytes: Uint8Array): Promise<Result<void, "storage_full">> => {
    const path = pathOf(key);
    const aside = under(`unfinished/${randomUUID()}`);
    if ((await freeBytes(root)) < keptFreeBytes + bytes.byteLength) return err("storage_full");
    try {
      await writeFile(aside, bytes);
      await rename(aside, path);
      await syncFolder(dirname(path));
      return ok(undefined);
    } catch (error) {
      await rm(aside, { force: true });
      if (isFull(error)) return err("storage_full");
      throw error;
    }
  };

  const remove = async (key: BlobKey): Promise<boolean> => {
    const path = pathOf(key);
    try {
      await rm(path);
    } catch (error) {
      if (hasCode(error, "ENOENT")) return absent(path, false);
      throw error;
    }
    await syncFolder(dirname(path));
    return true;
  };

  const get = async (key: BlobKey): Promise<Buffer | null> => {
    const path = pathOf(key);
    try {
      return await readFile(path);
    } catch (error) {
      if (hasCode(error, "ENOENT")) return absent(path, null);
      throw error;
    }
  };

  const probe = async (): Promise<void> => {
    const key = `probe/${randomUUID()}`;
    const written = await put(key, Buffer.from("probe"));
    if (!written.ok) throw new Error("storage is full");
    await remove(key);
  };

  return { put, get, remove, probe };
}

/** One file is not there. @throws Error when its folder is not either: then the disk is away, and the file may come back with it. */
async function absent<T>(path: string, answer: T): Promise<T> {
  await access(dirname(path));
  return answer;
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/** EDQUOT: the disk has room, this user has not. */
const isFull = (error: unknown): boolean => hasCode(error, "ENOSPC") || hasCode(error, "EDQUOT");
