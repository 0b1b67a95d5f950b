/**
 * `npm run bench:not-found`: does the time of a 404 tell whether an id exists? Asks the built server for somebody
 * else's photo and for one that nobody has, by turns and in random order, and compares the two.
 */
import { randomUUID } from "node:crypto";
import { Shopper } from "../e2e/server/shopper";
import { startServer } from "../e2e/server/start-server";
import { median } from "./median";

const rounds = Number(process.argv[2] ?? 2_000);
const warmUp = 200;

/** Standard normal deviate of the rank sum (Mann-Whitney); beyond about 2 the two differ. */
function rankDeviate(one: number[], other: number[]): number {
  const all = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value, isOne: false }))];
  const rankSum = all
    .toSorted((a, b) => a.value - b.value)
    .reduce((sum, { isOne }, index) => sum + (isOne ? index + 1 : 0), 0);
  const [n, m] = [one.length, other.length];
  return (rankSum - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}

const server = await startServer();
try {
  const victim = new Shopper(server.baseUrl);
  const { id } = await victim.sendPhoto("person", "public/samples/persons/maya.jpg");
  const stranger = new Shopper(server.baseUrl);
  await stranger.ask("/");

  const ask = async (method: string, photoId: string): Promise<number> => {
    const startedAt = performance.now();
    const path = method === "GET" ? `/api/photos/${photoId}/image` : `/api/photos/${photoId}`;
    const answer = await stranger.ask(path, { method });
    await answer.arrayBuffer();
    if (answer.status !== 404) throw new Error(`${answer.status}, not 404`);
    return (performance.now() - startedAt) * 1_000;
  };

  for (const method of ["GET", "DELETE"]) {
    const foreignUs: number[] = [];
    const unknownUs: number[] = [];
    for (let round = -warmUp; round < rounds; round += 1) {
      const isForeignFirst = Math.random() < 0.5;
      const first = await ask(method, isForeignFirst ? id : randomUUID());
      const second = await ask(method, isForeignFirst ? randomUUID() : id);
      if (round < 0) continue;
      foreignUs.push(isForeignFirst ? first : second);
      unknownUs.push(isForeignFirst ? second : first);
    }
    const [foreign, unknown] = [median(foreignUs), median(unknownUs)];
    console.log(
      `${method}: median foreign ${foreign.toFixed(1)} us, unknown ${unknown.toFixed(1)} us, ` +
        `difference ${(foreign - unknown).toFixed(1)} us, rank deviate ${rankDeviate(foreignUs, unknownUs).toFixed(2)} ` +
        `over ${rounds} pairs`,
    );
  }
} finally {
  await server.dispose();
}
