import { existsSync } from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

/*
 * Loaded into a server before its own code: while the file DISK_IS_FULL_WHILE exists, its disk has no free byte. A disk
 * that really is full needs rights that a test does not have.
 */
const { statfs } = promises;
promises.statfs = async (...given) => {
  const answer = await statfs(...given);
  return existsSync(process.env.DISK_IS_FULL_WHILE ?? "") ? Object.assign(answer, { bavail: 0 }) : answer;
};
syncBuiltinESMExports();
