import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterEach, describe, expect, test } from "vitest";
import { childDecoder } from "./child-decoder";
import { decoderForTests } from "./decoder-for-tests";
import type { DecoderEntry } from "./decoder-process";
import type { PictureDecoder } from "./port";

const folder = mkdtempSync(join(tmpdir(), "decoder-"));
const opened: PictureDecoder[] = [];
const faults: unknown[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((decoder) => decoder.close()));
  faults.length = 0;
});

function decoderFrom(entry: DecoderEntry, limits?: { maxWallMs: number; maxWaiting: number }) {
  const options = { entry, processCount: 1, onFault: (fault: unknown) => faults.push(fault) };
  const decoder = childDecoder({ ...options, ...(limits && { limits }) });
  opened.push(decoder);
  return decoder;
}

function real() {
  const decoder = decoderForTests((fault) => faults.push(fault));
  opened.push(decoder);
  return decoder;
}

/** A decoder process that does `script` with each job, and answers every job that the script lets through. */
function fake(script: string, limits?: { maxWallMs: number; maxWaiting: number }) {
  const path = join(folder, `${faults.length}-${opened.length}-${script.length}.cjs`);
  const answer = `{ kind: "decoded", bytes: job.bytes, contentType: "image/jpeg", widthPx: 9, heightPx: 9, isSpent: false }`;
  writeFileSync(
    path,
    `process.on("disconnect", () => process.exit());
     process.on("message", (job) => { ${script}; process.send(${answer}); });
     process.send({ kind: "ready" });`,
  );
  return decoderFrom({ path }, limits);
}

const isPoison = `job.bytes[0] === 0`;
const poison = Buffer.from([0]);
const harmless = Buffer.from([1]);

const drawing = sharp({
  create: { width: 400, height: 300, channels: 4, background: { r: 9, g: 99, b: 200, alpha: 1 } },
});

describe("the decoder process", () => {
  test("keeps nothing of a file but its upright pixels", async () => {
    const photo = await drawing
      .clone()
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Artist: "Jane Doe" } })
      .jpeg()
      .toBuffer();
    const decoded = await real().normalisePhoto(photo, "jpeg");
    expect(decoded).toMatchObject({ ok: true, value: { contentType: "image/jpeg", widthPx: 300, heightPx: 400 } });
    const { exif, icc, xmp, iptc, chromaSubsampling } = await sharp(decoded.ok ? decoded.value.bytes : "").metadata();
    expect({ exif, icc, xmp, iptc, chromaSubsampling }).toEqual({ chromaSubsampling: "4:4:4" });
  });

  test("keeps an alpha channel only where a pixel uses it", async () => {
    const decoder = real();
    const channels = async (picture: Sharp) => {
      const decoded = await decoder.normalisePhoto(await picture.png().toBuffer(), "png");
      return (await sharp(decoded.ok ? decoded.value.bytes : "").metadata()).channels;
    };
    expect(await channels(drawing.clone())).toBe(3);
    expect(
      await channels(
        drawing
          .clone()
          .ensureAlpha(1)
          .composite([{ input: Buffer.alloc(4), raw: { width: 1, height: 1, channels: 4 }, blend: "source" }]),
      ),
    ).toBe(4);
  });

  test("refuses by the header before it decodes", async () => {
    const decoder = real();
    const refusal = async (widthPx: number, heightPx: number) =>
      decoder.normalisePhoto(
        await drawing.clone().resize(widthPx, heightPx, { fit: "fill" }).jpeg().toBuffer(),
        "jpeg",
      );
    expect(await refusal(299, 400)).toEqual({ ok: false, error: "photo_too_small" });
    expect(await refusal(300, 751)).toEqual({ ok: false, error: "photo_bad_aspect" });
  });

  test("reduces, and never enlarges", async () => {
    const decoder = real();
    const photo = await drawing.clone().jpeg().toBuffer();
    expect(await decoder.reduce(photo, 160, "webp")).toMatchObject({
      ok: true,
      value: { contentType: "image/webp", widthPx: 160, heightPx: 120 },
    });
    expect(await decoder.reduce(photo, 1024, "jpeg")).toMatchObject({
      ok: true,
      value: { widthPx: 400, heightPx: 300 },
    });
  });

  test("leaves a gateway's picture as it came unless something else is in the file", async () => {
    const decoder = real();
    const tail = Buffer.from("<script>alert(1)</script>");
    for (const format of ["jpeg", "png", "webp"] as const) {
      const bytes = await drawing.clone().toFormat(format).toBuffer();
      const bare = await decoder.verifyResult(bytes, format);
      expect(bare.ok && bare.value.bytes.equals(bytes)).toBe(true);
      const more = await decoder.verifyResult(Buffer.concat([bytes, tail]), format);
      expect(more).toMatchObject({ ok: true, value: { widthPx: 400, heightPx: 300 } });
      expect(more.ok && more.value.bytes.includes("script")).toBe(false);
    }
    expect(faults).toEqual([]);
  });

  test("cannot see the server's environment", async () => {
    const decoder = fake(`job = { bytes: Buffer.from(JSON.stringify(process.env)) }`);
    const seen = await decoder.normalisePhoto(harmless, "jpeg");
    expect(seen.ok && JSON.parse(seen.value.bytes.toString())).toEqual({ NODE_ENV: "production" });
  });
});

describe("a picture that takes the decoder process down is refused, and the next one is decoded", () => {
  test.each([
    ["by a native crash", `if (${isPoison}) process.kill(process.pid, "SIGSEGV")`, "unreadable_image", 1],
    ["by an error in our own code", `if (${isPoison}) throw new Error("bug")`, "unreadable_image", 1],
    ["by using too much memory", `if (${isPoison}) process.exit(81)`, "too_many_pixels", 0],
    ["by using too much time", `if (${isPoison}) process.exit(82)`, "too_many_pixels", 0],
    [
      "by taking it over and saying something else",
      `if (${isPoison}) return process.send({ kind: "owned" })`,
      "unreadable_image",
      1,
    ],
  ] as const)("%s", async (_, script, problem, faultCount) => {
    const decoder = fake(script);
    expect(await decoder.normalisePhoto(poison, "jpeg")).toEqual({ ok: false, error: problem });
    expect(await decoder.normalisePhoto(harmless, "jpeg")).toMatchObject({ ok: true });
    expect(faults).toHaveLength(faultCount);
  });

  test("by being killed from outside, which says nothing against the picture", async () => {
    const decoder = fake(`if (${isPoison}) process.kill(process.pid, "SIGKILL")`);
    expect(await decoder.normalisePhoto(poison, "jpeg")).toEqual({ ok: false, error: "unavailable" });
    expect(await decoder.normalisePhoto(harmless, "jpeg")).toMatchObject({ ok: true });
    expect(faults).toHaveLength(1);
  });

  test("by never answering", async () => {
    const decoder = fake(`if (${isPoison}) return`, { maxWallMs: 300, maxWaiting: 8 });
    expect(await decoder.normalisePhoto(poison, "jpeg")).toEqual({ ok: false, error: "busy" });
    expect(await decoder.normalisePhoto(harmless, "jpeg")).toMatchObject({ ok: true });
  });
});

describe("when much is asked at once", () => {
  test("pictures wait for their turn, and past the last place are told to come back", async () => {
    const decoder = fake("", { maxWallMs: 20_000, maxWaiting: 3 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => decoder.normalisePhoto(harmless, "jpeg")));
    expect(answers.map((answer) => (answer.ok ? "decoded" : answer.error))).toEqual([
      ...Array.from({ length: 4 }, () => "decoded"),
      "busy",
      "busy",
    ]);
  });

  test("closing answers those under way and those waiting", async () => {
    const decoder = fake("return");
    const answers = [decoder.normalisePhoto(harmless, "jpeg"), decoder.normalisePhoto(harmless, "jpeg")];
    await decoder.close();
    expect(await Promise.all(answers)).toEqual(answers.map(() => ({ ok: false, error: "unavailable" })));
  });
});

test("an installation without its native parts is the operator's fault, not the picture's", async () => {
  const path = join(folder, "broken.cjs");
  writeFileSync(path, `throw new Error("cannot find sharp")`);
  const decoder = decoderFrom({ path });
  expect(await decoder.normalisePhoto(harmless, "jpeg")).toEqual({ ok: false, error: "unavailable" });
  expect(faults).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
