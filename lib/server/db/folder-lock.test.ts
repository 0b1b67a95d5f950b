import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/test-server";
import { lockFolder } from "./folder-lock";

/** Holds the lock as a server does until it is killed. */
const holder = `
  const Libsql = require("libsql");
  const database = new Libsql(process.argv[1]);
  database.exec("begin exclusive");
  console.log("held");
  setInterval(() => database, 1000);
`;

test("a folder has one holder at a time", async () => {
  const folder = await temporaryFolder();
  const first = lockFolder(folder);
  expect(first).not.toBeNull();
  expect(lockFolder(folder)).toBeNull();
  first?.release();
  const second = lockFolder(folder);
  expect(second).not.toBeNull();
  second?.release();
});

test("a killed holder frees the folder", async () => {
  const folder = await temporaryFolder();
  const child = spawn(process.execPath, ["-e", holder, join(folder, "lock.db")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect(lockFolder(folder)).toBeNull();
  child.kill("SIGKILL");
  await once(child, "exit");
  const lock = lockFolder(folder);
  expect(lock).not.toBeNull();
  lock?.release();
});
