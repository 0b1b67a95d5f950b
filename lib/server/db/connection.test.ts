import { randomUUID } from "node:crypto";
import { readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import Libsql from "libsql";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../testing/test-server";
import { forgetDeleted, openDatabase } from "./connection";
import type { Db } from "./schema";

const open = async (file: string) => {
  const db = await openDatabase(file);
  onTestFinished(() => db.destroy());
  return db;
};

test.each([
  ["journal_mode", "wal"],
  ["synchronous", 2],
  ["foreign_keys", 1],
  ["secure_delete", 1],
])("the database runs with %s = %s", async (pragma, value) => {
  const db = await open(join(await temporaryFolder(), "a.db"));
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(pragma)}`.execute(db);
  expect(rows[0]?.[pragma]).toBe(value);
});

test("opening again keeps the tables and makes nothing twice", async () => {
  const file = join(await temporaryFolder(), "a.db");
  const first = await openDatabase(file);
  await first.insertInto("erasures").values({ blob_key: "photos/a", due_at: 1 }).execute();
  await first.destroy();
  const second = await open(file);
  expect(await second.selectFrom("erasures").selectAll().execute()).toEqual([{ blob_key: "photos/a", due_at: 1 }]);
});

test("every table refuses a value of the wrong type", async () => {
  const db = await open(join(await temporaryFolder(), "a.db"));
  const { rows } = await sql<{ name: string; strict: number }>`pragma table_list`.execute(db);
  const ours = rows.filter(({ name }) => !/^(sqlite_|kysely_)/.test(name));
  expect(ours.length).toBeGreaterThan(5);
  expect(ours.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test("what is deleted stands neither in the file nor in its journal any more", async () => {
  const folder = await temporaryFolder();
  const db = await open(join(folder, "a.db"));
  const canary = (row: number) => `photos/canary-${row}-${"x".repeat(200)}`;
  const plan = (row: number) =>
    db
      .insertInto("erasures")
      .values({ blob_key: canary(row), due_at: 1 })
      .execute();
  const filesWithCanary = async () => {
    const files = await readdir(folder);
    const contents = await Promise.all(files.map((file) => readFile(join(folder, file), "latin1")));
    return files.filter((_, at) => contents[at]?.includes("canary"));
  };
  for (let row = 0; row < 100; row += 1) await plan(row);
  await forgetDeleted(db); // brings the rows from the journal into the file
  expect(await filesWithCanary()).toEqual(["a.db"]);
  await plan(100);
  await db.deleteFrom("erasures").execute();
  await forgetDeleted(db);
  expect(await filesWithCanary()).toEqual([]);
});

describe("a file that another program has locked", () => {
  const locked = async () => {
    const file = join(await temporaryFolder(), "a.db");
    const db = await open(file);
    const other = new Libsql(file);
    onTestFinished(() => void other.close());
    other.exec("begin immediate");
    return { db, unlock: () => other.exec("rollback") };
  };
  const plan = (db: Db) => db.insertInto("erasures").values({ blob_key: "photos/a", due_at: 1 }).execute();

  test("is waited for, while everything else in the process goes on", async () => {
    const { db, unlock } = await locked();
    setTimeout(unlock, 1);
    await plan(db);
    expect(await db.selectFrom("erasures").selectAll().execute()).toHaveLength(1);
  });

  test("is said after a while, and is used again when it is free, for whole transactions too", async () => {
    const { db, unlock } = await locked();
    const planTogether = () => db.transaction().execute((trx) => plan(trx));
    await expect(plan(db)).rejects.toThrow("database is locked");
    await expect(planTogether()).rejects.toThrow("database is locked");
    expect(await db.selectFrom("erasures").selectAll().execute()).toEqual([]);
    unlock();
    await planTogether();
    expect(await db.selectFrom("erasures").selectAll().execute()).toHaveLength(1);
  });
});

test("a file that is taken away is not written to any more, and is used again when it is back", async () => {
  const file = join(await temporaryFolder(), "a.db");
  const db = await open(file);
  const plan = (name: string) => db.insertInto("erasures").values({ blob_key: name, due_at: 1 }).execute();
  await plan("photos/a");
  await rename(file, `${file}-away`);
  await expect(plan("photos/b")).rejects.toThrow("not where it was opened");
  await rename(`${file}-away`, file);
  await plan("photos/c");
  const kept = await db.selectFrom("erasures").select("blob_key").orderBy("blob_key").execute();
  expect(kept).toEqual([{ blob_key: "photos/a" }, { blob_key: "photos/c" }]);
});

test("a full file is said, and takes rows again when there is room", async () => {
  const db = await open(join(await temporaryFolder(), "a.db"));
  await sql`pragma max_page_count = 1`.execute(db); // SQLite takes it for "as large as it is now"
  const fillIn = async (place: Db): Promise<never> => {
    for (let row = 0; ; row += 1) {
      const blob_key = `photos/${randomUUID()}-${"x".repeat(1_000)}`;
      await place.insertInto("erasures").values({ blob_key, due_at: row }).execute();
    }
  };
  await expect(fillIn(db)).rejects.toMatchObject({ code: "SQLITE_FULL" });
  await expect(db.transaction().execute(fillIn)).rejects.toMatchObject({ code: "SQLITE_FULL" });
  await sql`pragma max_page_count = 100000`.execute(db);
  await db.transaction().execute((trx) => trx.deleteFrom("erasures").execute());
  expect(await db.selectFrom("erasures").selectAll().execute()).toEqual([]);
});
