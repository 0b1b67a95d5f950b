/**
 * Measure `lib/browser/prepare` against the libraries that one would take instead, in Chromium, and print JSON.
 * `npm run bench:prepare -- [--runs=7] [--pictures=p12.jpg,p48.jpg] [--limit-s=180] [--slowed=4]`; `--pictures=all` adds PNG,
 * WebP and AVIF, `--slowed=1` leaves the slow browser out.
 *
 * Each run is a first photo in a fresh page, then a second one. Entrants and pictures are interleaved, so that a busy
 * machine slows them alike, and the limit of time ends all of them after the same run. Times are medians; memory is what the
 * browser's processes hold above their level at the start. Every finished run is a line of JSON on stderr.
 */
import { codeGzipBytes } from "./bench-prepare/code-size";
import { entrantNames, measureOnce, type EntrantName, type Measured } from "./bench-prepare/measure-once";
import { measureSlowed } from "./bench-prepare/measure-slowed";
import { makePicture, pictureNames, type BenchPicture, type PictureName } from "./bench-prepare/pictures";
import { resultOf } from "./bench-prepare/result";
import { openStand, type Stand } from "./bench-prepare/stand";
import { held } from "./bench-prepare/targets";

const option = (name: string, otherwise: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const runs = Number(option("runs", "7"));
const limitMs = Number(option("limit-s", "180")) * 1000;
const chosen = option("pictures", "p12.jpg,p48.jpg");
const slowed = Number(option("slowed", "4"));
const names = pictureNames.filter((name) => chosen === "all" || chosen.split(",").includes(name));

type Taken = Record<EntrantName, Measured[]>;
type Course = { name: PictureName; picture: BenchPicture; taken: Taken };

/** Once every entrant with every picture. */
async function runOnce(stand: Stand, courses: Course[]): Promise<void> {
  for (const { name, taken } of courses) {
    for (const entrant of entrantNames) taken[entrant].push(await measureOnce(stand, entrant, name));
  }
}

const noneTaken = (): Taken => ({
  "fitting-room": [],
  "fitting-room without ImageDecoder": [],
  "browser-image-compression": [],
  compressorjs: [],
  pica: [],
});

/** Of the last run, in milliseconds. */
const lastTimes = ({ name, taken }: Course) => [
  name,
  Object.fromEntries(entrantNames.map((entrant) => [entrant, Math.round(taken[entrant].at(-1)?.ms ?? NaN)])),
];

async function describe({ name, picture, taken }: Course) {
  const rows = await Promise.all(
    entrantNames.map(async (entrant) => [entrant, await resultOf(taken[entrant], picture)] as const),
  );
  const entrants = Object.fromEntries(rows);
  return [name, { targets: held(name, entrants), entrants }];
}

async function main(): Promise<void> {
  const stand = await openStand();
  try {
    const courses: Course[] = [];
    for (const name of names) {
      const picture = await makePicture(name);
      stand.put(name, picture.file);
      courses.push({ name, picture, taken: noneTaken() });
    }
    const end = performance.now() + limitMs;
    let done = 0;
    while (done < runs && (done === 0 || performance.now() < end)) {
      await runOnce(stand, courses);
      done += 1;
      console.error(JSON.stringify({ run: done, ms: Object.fromEntries(courses.map(lastTimes)) as unknown }));
    }
    const results: unknown = Object.fromEntries(await Promise.all(courses.map(describe)));
    const slow = slowed > 1 ? await measureSlowed(stand, slowed) : undefined;
    const facts = { runs: done, browser: stand.browser.version(), codeGzipBytes: await codeGzipBytes() };
    console.log(JSON.stringify({ ...facts, results, slowed: slow }, null, 2));
  } finally {
    await stand.close();
  }
}

await main();
