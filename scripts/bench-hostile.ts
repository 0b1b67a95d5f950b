/**
 * `npm run bench:hostile`: how long the built server takes to refuse (or take) each hostile file, one after the other,
 * and how much memory it holds above idle meanwhile. Bounds: 3 s and 400 MB each.
 */
import { hostileFiles } from "../e2e/hostile/hostile-files";
import { residentBytes, watchPeak } from "../e2e/server/process-memory";
import { Shopper } from "../e2e/server/shopper";
import { startServer } from "../e2e/server/start-server";

const server = await startServer();
try {
  const sender = new Shopper(server.baseUrl);
  await sender.sendPhoto("person", "public/samples/persons/maya.jpg");
  const idleBytes = await residentBytes(server.pid);
  const measured: { name: string; ms: number; aboveIdleMb: number }[] = [];
  for (const { name, make } of hostileFiles) {
    const body = new Uint8Array(await make());
    const peak = watchPeak(server.pid);
    const startedAt = performance.now();
    const answer = await sender.ask("/api/photos?kind=person", { method: "POST", body });
    await answer.arrayBuffer();
    const ms = performance.now() - startedAt;
    measured.push({ name, ms, aboveIdleMb: ((await peak.stop()) - idleBytes) / 2 ** 20 });
  }
  const slowest = measured.toSorted((one, other) => other.ms - one.ms);
  const mostMb = Math.max(...measured.map(({ aboveIdleMb }) => aboveIdleMb));
  console.log(`${measured.length} files, at most ${Math.round(mostMb)} MB above idle; slowest:`);
  for (const { name, ms } of slowest.slice(0, 8)) console.log(`  ${Math.round(ms)} ms  ${name}`);
  console.log(`  median ${Math.round(slowest[slowest.length >> 1]?.ms ?? 0)} ms`);
} finally {
  await server.dispose();
}
