import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsOf } from "./look-rows";

test("rows hold every item once and in order, and only the last row may be short", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 6 }), (items, columns) => {
      const rows = rowsOf(items, columns);
      expect(rows.flat()).toEqual(items);
      for (const row of rows.slice(0, -1)) expect(row).toHaveLength(columns);
    }),
  );
});
