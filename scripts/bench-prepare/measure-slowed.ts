import sharp from "sharp";
import { heicCard } from "../../e2e/fixtures/heic-file";
import { measureOnce } from "./measure-once";
import { makePicture } from "./pictures";
import { slowDown } from "./slow-down";
import type { Stand } from "./stand";

/** What a small phone is asked for: 48 million pixels of JPEG, and 15 of HEIC, which the browser here cannot decode itself. */
const pictures = {
  "p48.jpg": async () => (await makePicture("p48.jpg")).file,
  "p15.heic": () => heicCard(7),
} as const satisfies Record<string, () => Promise<Uint8Array>>;

/**
 * Prepares them with all of the browser slowed down. Milliseconds and megabytes.
 *
 * @throws Error where the page or its worker crashes, or the picture is refused
 */
export async function measureSlowed(stand: Stand, factor: number) {
  const measured: Record<string, object> = {};
  for (const [name, make] of Object.entries(pictures)) {
    stand.put(name, await make());
    const restore = slowDown(stand.pid, factor);
    try {
      const { ms, secondMs, peakMb, made } = await measureOnce(stand, "fitting-room", name);
      const { width, height } = await sharp(made).metadata();
      const rounded = { ms: Math.round(ms), secondMs: Math.round(secondMs), peakMb: Math.round(peakMb) };
      measured[name] = { ...rounded, size: `${width}x${height}`, bytes: made.length };
    } finally {
      restore();
    }
  }
  return { factor, ...measured };
}
