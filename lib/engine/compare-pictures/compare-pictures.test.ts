import { expect, test } from "vitest";
import { drawMannequin, mannequinNetworks, type Mannequin, type MannequinOptions } from "../fixtures/mannequin";
import type { Networks, Picture, Point } from "../types";
import { comparePictures } from "./compare-pictures";
import { placed } from "./placement";

/** Networks that know two drawn people, each by its picture: the first is asked for first. */
function networksOf(before: Mannequin, after: Mannequin, bend?: (points: Point[]) => Point[]): Networks {
  const first = mannequinNetworks(before);
  const second = mannequinNetworks(after, bend && { bend });
  let matted = 0;
  // An analysis looks three times for the pose, then once for the matte; a second person is looked for after that.
  const now = () => (matted === 0 ? first : second);
  return {
    pose: (input) => now().pose(input),
    matte: (input) => {
      const answer = now().matte(input);
      matted++;
      return answer;
    },
  };
}

async function compared(before: Mannequin, after: Mannequin) {
  const result = await comparePictures(before.picture, after.picture, "upper", networksOf(before, after));
  if (!result.ok) throw new Error(`cannot tell: ${result.error}`);
  return result.value;
}

const inNewShirt: MannequinOptions = { colours: { upper: [170, 40, 60] } };

function painted(mannequin: Mannequin, isIn: (x: number, y: number) => boolean, byte: number): Mannequin {
  const { widthPx, heightPx } = mannequin.picture;
  const rgb = mannequin.picture.rgb.slice();
  for (let i = 0; i < widthPx * heightPx; i++) {
    if (isIn(i % widthPx, Math.floor(i / widthPx))) rgb.fill(byte, i * 3, i * 3 + 3);
  }
  return { ...mannequin, picture: { widthPx, heightPx, rgb } };
}

test("another shirt and nothing else leaves every other part as it was", async () => {
  const { parts, isSkinMadeUp, outline, map } = await compared(drawMannequin(), drawMannequin(inNewShirt));
  expect(isSkinMadeUp).toBe(false);
  expect(parts.map(({ part }) => part)).toEqual(
    expect.arrayContaining(["face", "hair", "hands", "background", "otherClothes"]),
  );
  expect(parts.filter(({ difference }) => difference !== "none")).toEqual([]);
  expect(outline).toEqual([]);
  expect(map.amounts.filter((amount) => amount > 60).length / map.amounts.length).toBeLessThan(0.005);
});

test("a face that was drawn over is told, and marked where it is", async () => {
  const isInFace = (x: number, y: number) => Math.hypot(x - 192, y - 92) < 14;
  const { parts, map } = await compared(drawMannequin(), painted(drawMannequin(inNewShirt), isInFace, 235));
  expect(parts).toContainEqual(expect.objectContaining({ part: "face", difference: "clear" }));
  expect(parts).toContainEqual(expect.objectContaining({ part: "hair", difference: "none" }));
  const at = (x: number, y: number) =>
    map.amounts[Math.floor((y * map.heightPx) / 512) * map.widthPx + Math.floor((x * map.widthPx) / 384)];
  expect(at(192, 96)).toBeGreaterThan(100);
  expect(at(192, 220)).toBe(0);
});

test("arms that came out of long sleeves are told as made up, and marked, not as skin that has stayed", async () => {
  const before = drawMannequin({ sleeve: 1 });
  const { isSkinMadeUp, map } = await compared(before, drawMannequin({ ...inNewShirt, sleeve: 0.3 }));
  expect(isSkinMadeUp).toBe(true);
  const elbow = before.points[13] ?? { x: 0, y: 0 };
  const row = Math.floor((elbow.y / before.picture.heightPx) * map.heightPx);
  const column = Math.floor((elbow.x / before.picture.widthPx) * map.widthPx);
  expect(map.amounts[row * map.widthPx + column]).toBeGreaterThan(100);
});

test("a wall in another colour is told, the person before it not", async () => {
  const after = drawMannequin({ colours: { ...inNewShirt.colours, backdrop: [150, 170, 150] } });
  const { parts } = await compared(drawMannequin(), after);
  expect(parts).toContainEqual(expect.objectContaining({ part: "background", difference: "clear" }));
  expect(parts).toContainEqual(expect.objectContaining({ part: "face", difference: "none" }));
});

test("trousers that changed under a new shirt are told", async () => {
  const { parts } = await compared(
    drawMannequin(),
    drawMannequin({ colours: { ...inNewShirt.colours, lower: [140, 120, 60] } }),
  );
  expect(parts).toContainEqual(expect.objectContaining({ part: "otherClothes", difference: "clear" }));
});

/** The mannequin in a result that a gateway gave back otherwise; its networks see it where it is laid back to. */
const changedBy = (mannequin: Mannequin, change: (picture: Picture) => Picture): Mannequin => ({
  ...mannequin,
  picture: change(mannequin.picture),
});

test("a result that lies a few pixels aside, a per cent larger, is no change of anything", async () => {
  const after = changedBy(drawMannequin(inNewShirt), (picture) =>
    placed(picture, { scale: 1.015, rightPx: 3, downPx: -2 }),
  );
  const { parts } = await compared(drawMannequin(), after);
  expect(parts.filter(({ difference }) => difference === "clear")).toEqual([]);
});

const warmer = (picture: Picture): Picture => ({
  ...picture,
  rgb: picture.rgb.map((value, i) => value * ([1.03, 1, 0.95][i % 3] ?? 1)),
});

test("a whole picture that is a little warmer is no change of anything, and hides none", async () => {
  const { parts } = await compared(drawMannequin(), changedBy(drawMannequin(inNewShirt), warmer));
  expect(parts.filter(({ difference }) => difference !== "none")).toEqual([]);
  const isInFace = (x: number, y: number) => Math.hypot(x - 192, y - 92) < 14;
  const redrawn = changedBy(painted(drawMannequin(inNewShirt), isInFace, 235), warmer);
  const face = (await compared(drawMannequin(), redrawn)).parts.find(({ part }) => part === "face");
  expect(face?.difference).toBe("clear");
});

test("a picture of other proportions is not judged", async () => {
  const before = drawMannequin();
  const { widthPx, rgb } = before.picture;
  const cut: Picture = { widthPx, heightPx: 400, rgb: rgb.slice(0, widthPx * 400 * 3) };
  const result = await comparePictures(before.picture, cut, "upper", networksOf(before, before));
  expect(result).toEqual({ ok: false, error: "framing" });
});

test("a mirror image is not judged, however symmetric the body in it is", async () => {
  const isLamp = (x: number, y: number) => x > 330 && y < 120;
  const before = painted(drawMannequin(), isLamp, 250);
  const after = painted(drawMannequin(inNewShirt), (x, y) => isLamp(383 - x, y), 250);
  const result = await comparePictures(before.picture, after.picture, "upper", networksOf(before, after));
  expect(result).toEqual({ ok: false, error: "mirrored" });
});

test("a body that stands elsewhere is not judged", async () => {
  const before = drawMannequin();
  const aside = (points: Point[]) => points.map(({ x, y }) => ({ x: x + 40, y }));
  const result = await comparePictures(before.picture, before.picture, "upper", networksOf(before, before, aside));
  expect(result.ok).toBe(false);
});

test("a picture in which nobody is found is not judged", async () => {
  const before = drawMannequin();
  const nobody = mannequinNetworks(before, { flag: 0 });
  expect(await comparePictures(before.picture, before.picture, "all", nobody)).toEqual({ ok: false, error: "person" });
});
