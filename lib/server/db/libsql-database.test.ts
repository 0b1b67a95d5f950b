import { CompiledQuery, Kysely, sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { immediateSqliteDialect } from "./immediate-sqlite-dialect";
import { libsqlDatabase } from "./libsql-database";

type Box = { box: { held: unknown } };

const open = () => {
  const db = new Kysely<Box>({ dialect: immediateSqliteDialect(libsqlDatabase(":memory:")) });
  onTestFinished(() => db.destroy());
  return db;
};

test.each([
  ["true", true, 1, "integer"],
  ["false", false, 0, "integer"],
  ["a whole number", 5, 5, "integer"],
  ["a broken number", 5.5, 5.5, "real"],
  ["a time in milliseconds", 1_795_000_000_000, 1_795_000_000_000, "integer"],
  ["a date", new Date(1_795_000_000_000), 1_795_000_000_000, "integer"],
  ["a text", "5", "5", "text"],
  ["nothing", null, null, "null"],
  ["undefined", undefined, null, "null"],
  ["a buffer", Buffer.from("ab"), Buffer.from("ab"), "blob"],
  ["an array buffer", Uint8Array.from([97, 98]).buffer, Buffer.from("ab"), "blob"],
])("%s is bound as what it is", async (_, given, held, type) => {
  const bound = CompiledQuery.raw("select ? as held, typeof(?) as type", [given, given]);
  const { rows } = await open().executeQuery(bound);
  expect(rows).toEqual([{ held, type }]);
});

test("a whole number in a text column stays without a point", async () => {
  const db = open();
  await sql`create table box (held text) strict`.execute(db);
  await db.insertInto("box").values({ held: 5 }).execute();
  expect(await db.selectFrom("box").selectAll().executeTakeFirst()).toEqual({ held: "5" });
});

test("a stored blob comes back as a buffer", async () => {
  const db = open();
  await sql`create table box (held blob) strict`.execute(db);
  const returned = await db
    .insertInto("box")
    .values({ held: Buffer.from("ab") })
    .returning("held")
    .executeTakeFirstOrThrow();
  expect(Buffer.isBuffer(returned.held)).toBe(true);
});

test("a transaction that throws leaves nothing behind", async () => {
  const db = open();
  await sql`create table box (held integer) strict`.execute(db);
  const failing = db.transaction().execute(async (trx) => {
    await trx.insertInto("box").values({ held: 1 }).execute();
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await db.selectFrom("box").selectAll().execute()).toEqual([]);
});

test("a broken rule carries its code", async () => {
  const db = open();
  await sql`create table box (held integer unique) strict`.execute(db);
  await db.insertInto("box").values({ held: 1 }).execute();
  await expect(db.insertInto("box").values({ held: 1 }).execute()).rejects.toMatchObject({
    code: "SQLITE_CONSTRAINT_UNIQUE",
  });
});
