import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../testing/test-server";
import { openDatabase } from "./connection";

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
