import fc from "fast-check";
import { expect, test } from "vitest";
import { pack, unpack } from "./pack";

const plane = fc.oneof(
  fc.uint8Array(),
  fc.uint8ClampedArray(),
  fc.int32Array(),
  fc.float32Array({ noNaN: true }),
  fc.float64Array({ noNaN: true }),
);

test("what is packed comes back equal, to the bit and with its kinds of arrays", async () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, plane, fc.integer(), fc.string(), fc.constant(null), tie("object"), tie("list")),
    object: fc.dictionary(fc.stringMatching(/^[a-z]+$/), tie("tree")),
    list: fc.array(tie("tree")),
  }));
  await fc.assert(
    fc.asyncProperty(tree, async (value) => {
      expect(unpack(await pack(value))).toEqual(value);
    }),
  );
});

test("a window into a larger buffer is packed as what it shows", async () => {
  const window = new Float32Array(Float32Array.of(1, 2, 3, 4).buffer, 4, 2);
  expect(unpack(await pack({ window }))).toEqual({ window: Float32Array.of(2, 3) });
});

test("what is packed is the value as it was when it was given", async () => {
  const plane = Float32Array.of(1, 2);
  const packing = pack({ plane });
  plane.fill(0);
  expect(unpack(await packing)).toEqual({ plane: Float32Array.of(1, 2) });
});

test("bytes that were not packed are no value", () => {
  expect(() => unpack(Buffer.from("anything else"))).toThrow();
});
