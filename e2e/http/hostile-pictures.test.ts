import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Photo } from "@/lib/shared/photo";
import { problems, ProblemDocument } from "@/lib/shared/problem";
import { baselineJpeg } from "../hostile/drawings";
import { hostileFiles } from "../hostile/hostile-files";
import { residentBytes, watchPeak } from "../server/process-memory";
import { type RunningServer, startServer } from "../server/start-server";

const maxAboveIdleBytes = 400 * 2 ** 20;
/** Issue 7 allows 3 s; asserted with room for a machine that does several things at once. */
const maxAnswerMs = 10_000;

let server: RunningServer;
let cookie = "";
let idleBytes = 0;

beforeAll(async () => {
  server = await startServer();
  const first = await upload(await baselineJpeg(320, 320));
  cookie = first.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  await first.arrayBuffer();
  idleBytes = await residentBytes(server.pid);
});
afterAll(() => server.dispose());

const upload = (body: Buffer, kind = "person") =>
  fetch(`${server.baseUrl}/api/photos?kind=${kind}`, {
    method: "POST",
    body: new Uint8Array(body),
    headers: { "Content-Type": "image/jpeg", ...(cookie && { cookie }) },
    signal: AbortSignal.timeout(maxAnswerMs),
  });

describe("a hostile file is answered with its code, within bounds of memory and time", () => {
  test.each(hostileFiles)("$name: $expected", async ({ make, expected }) => {
    const file = await make();
    const peak = watchPeak(server.pid);
    const answer = await upload(file);
    const body: unknown = await answer.json();
    const peakBytes = await peak.stop();

    if (expected === "accepted") {
      expect(answer.status, JSON.stringify(body)).toBe(201);
      await expectOnlyPixels(Photo.parse(body));
    } else {
      expect(ProblemDocument.parse(body)).toMatchObject({ code: expected, status: problems[expected].status });
      expect(answer.status).toBe(problems[expected].status);
    }
    expect(peakBytes - idleBytes).toBeLessThan(maxAboveIdleBytes);
  });
});

test("after all of them the same process is alive, has printed no fault, and takes an honest photo", async () => {
  expect((await fetch(`${server.baseUrl}/api/health/ready`)).status).toBe(200);
  expect((await upload(await baselineJpeg(640, 480), "garment")).status).toBe(201);
  expect(server.output()).not.toMatch(/"level":(50|60)/);
});

/** What is served decodes, has the size that the answer says, and holds nothing but the picture. */
async function expectOnlyPixels(photo: Photo): Promise<void> {
  const served = await fetch(`${server.baseUrl}${photo.imageUrl}`, { headers: { cookie } });
  expect(served.headers.get("x-content-type-options")).toBe("nosniff");
  expect(served.headers.get("content-type")).toMatch(/^image\/(jpeg|png)$/);
  const bytes = Buffer.from(await served.arrayBuffer());
  const { width, height, pages, exif, icc, xmp, iptc, comments, format } = await sharp(bytes).metadata();
  expect({ width, height, type: `image/${format}` }).toEqual({
    width: photo.widthPx,
    height: photo.heightPx,
    type: served.headers.get("content-type"),
  });
  expect({ pages, exif, icc, xmp, iptc, comments }).toEqual({});
  expect(bytes.includes("alert(")).toBe(false);
  expect(bytes.includes("fetch('/api")).toBe(false);
}
