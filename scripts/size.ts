/** `npm run size`: scripts that the room loads at first, against an empty page of the same Next. Fails above the budget. */
import { startServer } from "../e2e/server/start-server";
import { buildEmptyPage } from "./size/empty-page";
import { firstLoadScripts, gzipBytes } from "./size/first-load";

const budgetBytes = 70_000;

const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function roomBytes(): Promise<number> {
  const server = await startServer();
  try {
    const html = await (await fetch(server.baseUrl)).text();
    return await gzipBytes(firstLoadScripts(html), async (address) => {
      const script = await fetch(new URL(address, server.baseUrl));
      if (!script.ok) throw new Error(`${address} answered ${script.status}`);
      return Buffer.from(await script.arrayBuffer());
    });
  } finally {
    await server.dispose();
  }
}

const emptyPage = await buildEmptyPage();
const empty = await gzipBytes(firstLoadScripts(emptyPage.html), emptyPage.read);
const room = await roomBytes();
const above = room - empty;
console.log(`First-load scripts, gzip: empty page ${inKilobytes(empty)}, room ${inKilobytes(room)}.`);
console.log(`The room is ${inKilobytes(above)} above; ${inKilobytes(budgetBytes)} are allowed.`);
if (above > budgetBytes) process.exitCode = 1;
