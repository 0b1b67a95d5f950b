import sharp from "sharp";
import { distanceFromCard, glass } from "./fixtures/colour-card";
import {
  blank,
  claimingSize,
  cmykCard,
  glassCards,
  noise,
  trueColourCards,
  turnableFormats,
  turnedCard,
} from "./fixtures/made-pictures";
import { heicCard } from "./fixtures/heic-file";
import { madePhoto } from "./fixtures/made-photo";
import { expect, test, type Prepared } from "./fixtures/preparation-test";

/** Distance in Lab that nobody sees in a flat colour. */
const maxDistance = 2;
const card = { widthPx: 640, heightPx: 480 };

/** What holds for everything that leaves the browser, however it came in. */
async function expectSendable(prepared: Prepared) {
  if (prepared.problem) throw new Error(`refused: ${prepared.problem.code}`);
  const { facts, type, bytes } = prepared;
  const { format, width, height, orientation, exif, xmp, iptc, comments, hasAlpha } = await sharp(bytes).metadata();
  expect(type).toBe(`image/${format}`);
  expect(["jpeg", "png"]).toContain(format);
  expect(facts.prepared).toEqual({ widthPx: width, heightPx: height, bytes: bytes.length });
  expect(Math.max(width, height)).toBeLessThanOrEqual(2048);
  expect(bytes.length).toBeLessThanOrEqual(1_000_000);
  expect({ orientation, exif, xmp, iptc, comments, hasAlpha }).toEqual({ hasAlpha: false });
  expect(bytes.includes("secret")).toBe(false);
  return { facts, bytes };
}

const browsers = {
  "with what the browser has": "",
  "without ImageDecoder": "delete globalThis.ImageDecoder;",
};
for (const [name, workerPrelude] of Object.entries(browsers)) {
  test.describe(name, () => {
    test.use({ workerPrelude });

    for (const format of turnableFormats) {
      test(`a ${format} comes out upright from every EXIF orientation, without its position`, async ({ prepare }) => {
        for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
          const { facts, bytes } = await expectSendable(await prepare(await turnedCard(format, orientation)));
          expect(facts.source, `orientation ${orientation}`).toMatchObject(card);
          expect(facts).toMatchObject({ prepared: card, changed: true, locationRemoved: true, metadataRemoved: true });
          expect(await distanceFromCard(bytes), `orientation ${orientation}`).toBeLessThan(maxDistance);
        }
      });
    }

    for (const [name, make] of Object.entries(trueColourCards)) {
      test(`the colours of a ${name} are kept`, async ({ prepare }) => {
        const { facts, bytes } = await expectSendable(await prepare(await make()));
        expect(facts.prepared).toMatchObject(card);
        expect(await distanceFromCard(bytes)).toBeLessThan(maxDistance);
      });
    }

    for (const [name, make] of Object.entries(glassCards)) {
      test(`a ${name} is laid on white`, async ({ prepare }) => {
        const { bytes } = await expectSendable(await prepare(await make()));
        expect(await distanceFromCard(bytes, { [glass.patch]: glass.onWhite })).toBeLessThan(maxDistance);
      });
    }

    test("printing inks become light", async ({ prepare }) => {
      const { file, expected } = await cmykCard();
      const { bytes } = await expectSendable(await prepare(file));
      expect(await distanceFromCard(bytes, expected)).toBeLessThan(maxDistance);
    });

    test("a HEIC of tiles is laid together, turned, and taken out of Display-P3", async ({ prepare }) => {
      const { facts, bytes } = await expectSendable(await prepare(await heicCard()));
      expect(facts.source).toMatchObject({ widthPx: 480, heightPx: 640, contentType: "image/heic" });
      expect(facts).toMatchObject({ prepared: { widthPx: 480, heightPx: 640 }, locationRemoved: true });
      expect(await distanceFromCard(await sharp(bytes).rotate(90).toBuffer())).toBeLessThan(maxDistance);
    });

    test("a photo of 12 million pixels is reduced, and fits by its bytes as well", async ({ prepare }) => {
      const photo = await (await madePhoto(4032, 3024)).withMetadata({ orientation: 6 }).jpeg().toBuffer();
      const { facts, bytes } = await expectSendable(await prepare(photo));
      expect(facts.source).toMatchObject({ widthPx: 3024, heightPx: 4032 });
      expect(facts.prepared.heightPx).toBeGreaterThanOrEqual(1_900);
      expect(facts.prepared.widthPx / facts.prepared.heightPx).toBeCloseTo(3 / 4, 3);
      expect(bytes.length).toBeGreaterThan(600_000); // as good as fits, not just small
    });

    for (const [width, height] of [
      [2048, 2048],
      [1400, 1100],
      [1050, 1000],
    ] as const) {
      test(`noise of ${width} × ${height}, the hardest there is to encode, fits by its bytes`, async ({ prepare }) => {
        await expectSendable(await prepare(await noise(width, height)));
      });
    }

    test("a file that is cut anywhere is called unreadable", async ({ prepare }) => {
      const whole = await trueColourCards["Display-P3 JPEG"]();
      for (const share of [0.2, 0.6, 0.98]) {
        const { problem } = await prepare(whole.subarray(0, Math.floor(whole.length * share)));
        expect(problem?.code).toBe("unreadable_image");
      }
      const plain = await sharp(await blank(640, 480))
        .jpeg()
        .toBuffer();
      expect((await prepare(plain.subarray(0, plain.length - 20))).problem?.code).toBe("unreadable_image");
    });
  });
}

test.describe("a picture that fits already", () => {
  const plain = async () => sharp(await trueColourCards["progressive JPEG"]());

  for (const format of ["jpeg", "png"] as const) {
    test(`is sent as it is when it is a ${format} without metadata`, async ({ prepare }) => {
      const file = await (await plain()).toFormat(format).toBuffer();
      const { facts, bytes } = await expectSendable(await prepare(file));
      expect(bytes.equals(file)).toBe(true);
      expect(facts).toMatchObject({ changed: false, locationRemoved: false, metadataRemoved: false });
    });

    test(`loses only its metadata when it is a ${format} that has some: not one pixel changes`, async ({ prepare }) => {
      const file = await (
        await plain()
      )
        .toFormat(format)
        .withExif({ IFD0: { Artist: "secret" } })
        .toBuffer();
      const { facts, bytes } = await expectSendable(await prepare(file));
      expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(file).raw().toBuffer());
      expect(facts).toMatchObject({ changed: true, locationRemoved: false, metadataRemoved: true });
    });
  }
});

test("the decoder for HEIC is loaded only when such a file comes", async ({ page, prepare }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("js")) scripts.push(new URL(request.url()).pathname);
  });
  const isHeicScript = (path: string) => path.includes("decode-heic");
  await prepare(await turnedCard("jpeg", 6));
  await prepare(await turnedCard("avif", 1));
  expect(scripts.filter(isHeicScript)).toEqual([]);
  await prepare(await heicCard());
  expect(scripts.filter(isHeicScript)).toHaveLength(1);
});

test.describe("what cannot be sent is told before it is decoded", () => {
  const problems = {
    "a page named .jpg": [() => Buffer.from("<!doctype html><p>hello"), { code: "unsupported_format" }],
    "an empty file": [() => Buffer.alloc(0), { code: "unsupported_format" }],
    "a picture of 1 px": [() => blank(1, 1), { code: "photo_too_small", size: { widthPx: 1, heightPx: 1 } }],
    "a picture of 299 px": [() => blank(299, 400), { code: "photo_too_small", size: { widthPx: 299, heightPx: 400 } }],
    "a picture of 20000 × 200": [
      () => blank(20_000, 200),
      { code: "photo_too_small", size: { widthPx: 20_000, heightPx: 200 } },
    ],
    "a picture of 1000 × 390": [
      () => blank(1_000, 390),
      { code: "photo_bad_aspect", size: { widthPx: 1_000, heightPx: 390 } },
    ],
    "a claim of 144 million pixels": [
      () => claimingSize(12_000, 12_000),
      { code: "too_many_pixels", size: { widthPx: 12_000, heightPx: 12_000 } },
    ],
    "a file of over 60 MB": [() => Buffer.alloc(60_000_001, 0xff), { code: "photo_too_large" }],
  } as const;
  for (const [name, [make, problem]] of Object.entries(problems)) {
    test(name, async ({ prepare }) => {
      expect(await prepare(await make())).toEqual({ problem });
    });
  }

  test("and the smallest picture that can be sent is sent", async ({ prepare }) => {
    const { facts } = await expectSendable(await prepare(await blank(300, 300)));
    expect(facts.changed).toBe(false);
  });
});
