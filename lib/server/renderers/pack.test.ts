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

test("what is packed comes back equal, to the bit and with its kinds of arrays", () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, plane, fc.integer(), fc.string(), fc.constant(null), tie("object"), tie("list")),
    object: fc.dictionary(fc.stringMatching(/^[a-z]+$/), tie("tree")),
    list: fc.array(tie("tree")),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      expect(unpack(pack(value))).toEqual(value);
    }),
  );
});

test("a window into a larger buffer is packed as what it shows", () => {
  const window = new Float32Array(Float32Array.of(1, 2, 3, 4).buffer, 4, 2);
  expect(unpack(pack({ window }))).toEqual({ window: Float32Array.of(2, 3) });
});

test("bytes that were not packed are no value", () => {
  expect(() => unpack(Buffer.from("anything else"))).toThrow();
});
