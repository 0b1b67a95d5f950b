import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeHevc } from "./decode-hevc";
import { HevcError } from "./hevc-error";
import { nalsOfStream } from "./fixtures/nals-of-stream";
import type { Plane } from "./picture";

const maxPixels = 1_000_000;
const nalsOf = (name: string) => nalsOfStream(readFileSync(path.join(import.meta.dirname, `fixtures/${name}.hevc`)));

/** Checksums that the encoder put into the stream, one a plane: decoded picture hash of H.265 D.2.19, as MD5. */
function promisedHashes(nals: readonly Uint8Array[]): string[] {
  const [suffixSei, hashPayload, md5Bytes] = [40, 132, 16];
  const sei = nals.find((nal) => (nal[0] ?? 0) >> 1 === suffixSei && nal[2] === hashPayload) ?? new Uint8Array();
  return [0, 1, 2].map((plane) =>
    Buffer.from(sei.subarray(5 + plane * md5Bytes, 5 + (plane + 1) * md5Bytes)).toString("hex"),
  );
}

function hashOf({ samples, bitDepth }: Plane): string {
  const bytes = bitDepth > 8 ? Buffer.from(samples.buffer) : Buffer.from(Uint8Array.from(samples));
  return createHash("md5").update(bytes).digest("hex");
}

describe("a still picture is decoded to the last bit, as its encoder promised", () => {
  test.each([
    "usual",
    "small-blocks",
    "transform-skip",
    "scaling-lists",
    "slices",
    "some-lossless",
    "ten-bits",
    "unfiltered",
    "filter-offsets",
    "varying-steps",
    "coarse",
    "finest",
    "card-p3-tile-0",
  ])("%s", (name) => {
    const nals = nalsOf(name);
    expect(decodeHevc(nals, maxPixels).planes.map(hashOf)).toEqual(promisedHashes(nals));
  });
});

describe("a hostile picture", () => {
  const decodes = (nals: readonly Uint8Array[]) => {
    try {
      return decodeHevc(nals, maxPixels).sps.widthPx > 0;
    } catch (error) {
      // Anything else is a fault of the decoder.
      if (error instanceof HevcError) return false;
      throw error;
    }
  };

  test("with changed bits ends as a picture or as a refusal", () => {
    const nals = nalsOf("coarse");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
        const copies = nals.map((nal) => Uint8Array.from(nal));
        for (const [which, at, value] of changes) {
          const nal = copies[which % copies.length];
          if (nal) nal[at % nal.length] = value;
        }
        decodes(copies);
      }),
      { numRuns: 150 },
    );
  });

  test("that is cut is refused", () => {
    const nals = nalsOf("coarse");
    expect(decodes(nals)).toBe(true);
    expect(decodes(nals.slice(0, -2))).toBe(false);
    expect(decodes([])).toBe(false);
  });

  test("that is larger than allowed is refused before memory is taken for it", () => {
    expect(() => decodeHevc(nalsOf("usual"), 20_000)).toThrow("larger than it said");
  });
});
