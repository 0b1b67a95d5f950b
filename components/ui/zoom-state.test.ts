import fc from "fast-check";
import { expect, test } from "vitest";
import { inPicture, notZoomed, onFrame, pannedBy, zoomAfterKey, zoomedBy, type Zoom } from "./zoom-state";

const share = fc.double({ min: -0.5, max: 0.5, noNaN: true });
const point = fc.record({ x: share, y: share });
const move: fc.Arbitrary<(zoom: Zoom) => Zoom> = fc.oneof(
  fc.tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), point).map(
    ([factor, at]) =>
      (zoom: Zoom) =>
        zoomedBy(zoom, factor, at),
  ),
  point.map((by) => (zoom: Zoom) => pannedBy(zoom, by)),
);
const anyZoom = fc.array(move, { maxLength: 12 }).map((moves) => moves.reduce((zoom, apply) => apply(zoom), notZoomed));

test("the picture fills its frame, at 100 to 400 percent, whatever is done", () => {
  fc.assert(
    fc.property(anyZoom, ({ scale, x, y }) => {
      expect(scale).toBeGreaterThanOrEqual(1);
      expect(scale).toBeLessThanOrEqual(4);
      for (const shift of [x, y]) expect(Math.abs(shift)).toBeLessThanOrEqual((scale - 1) / 2 + 1e-9);
    }),
  );
});

test("the point under the fingers stays under them", () => {
  const at = { x: 0.1, y: -0.2 };
  const { scale, x, y } = zoomedBy(notZoomed, 2, at);
  // A spot of the picture lies at shift + scale × where it lies in the unzoomed frame.
  expect([x + scale * at.x, y + scale * at.y]).toEqual([at.x, at.y]);
});

test("keys enlarge in steps, move what is enlarged, and go back to the whole", () => {
  const larger = zoomAfterKey(notZoomed, "+", true);
  expect(larger?.scale).toBe(1.5);
  expect(zoomAfterKey(larger ?? notZoomed, "ArrowLeft", true)?.x).toBeCloseTo(0.1);
  expect(zoomAfterKey(larger ?? notZoomed, "0", true)).toEqual(notZoomed);
});

test("arrow keys are left to the slider, and to a picture that is whole", () => {
  expect(zoomAfterKey({ scale: 2, x: 0, y: 0 }, "ArrowLeft", false)).toBeNull();
  expect(zoomAfterKey(notZoomed, "ArrowLeft", true)).toBeNull();
});

test("a place of the frame and the place of the picture under it name each other, at every zoom", () => {
  fc.assert(
    fc.property(anyZoom, point, (zoom, at) => {
      const back = onFrame(zoom, inPicture(zoom, at));
      expect(back.x).toBeCloseTo(at.x, 9);
      expect(back.y).toBeCloseTo(at.y, 9);
    }),
  );
});
