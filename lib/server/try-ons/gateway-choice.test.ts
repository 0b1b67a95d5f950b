import { describe, expect, it } from "vitest";
import { problems, type ProblemCode } from "@/lib/shared/problem";
import { chooseGateway, hasAnother, narrowedCapacity, pauseMsAfter } from "./gateway-choice";

const order = ["uniapi", "vapi", "kling"] as const;
const paused = (name: (typeof order)[number], until: number | null) => ({ name, paused_until: until });

describe("chooseGateway", () => {
  it("takes the first in order that is not paused", () => {
    expect(chooseGateway(order, [], 0)).toBe("uniapi");
    expect(chooseGateway(order, [paused("uniapi", 100)], 99)).toBe("vapi");
    expect(chooseGateway(order, [paused("uniapi", 100), paused("vapi", 100)], 99)).toBe("kling");
  });

  it("tries the first again once its pause is over", () => {
    expect(chooseGateway(order, [paused("uniapi", 100)], 100)).toBe("uniapi");
  });

  it("still asks the first when none can take it, so that the answer is current", () => {
    expect(
      chooseGateway(
        order,
        order.map((name) => paused(name, 100)),
        50,
      ),
    ).toBe("uniapi");
  });

  it("has none where none was agreed to", () => {
    expect(chooseGateway([], [], 0)).toBeUndefined();
  });
});

it("there is another one only if it is not paused itself", () => {
  expect(hasAnother(order, [paused("uniapi", 100), paused("vapi", 100)], "uniapi", 50)).toBe(true);
  expect(hasAnother(["uniapi", "vapi"], [paused("uniapi", 100), paused("vapi", 100)], "uniapi", 50)).toBe(false);
  expect(hasAnother(["uniapi"], [], "uniapi", 50)).toBe(false);
});

it("only what says something about the gateway itself sends new try-ons to the next", () => {
  const codes = (Object.keys(problems) as ProblemCode[]).filter((code) => pauseMsAfter(code) !== null);
  expect(codes).toEqual(["out_of_credit", "gateway_auth", "gateway_down"]);
});

describe("narrowedCapacity", () => {
  it("is the usual one, or the narrowest that still holds, and never none", () => {
    const narrowed = (to: number, until: number) => ({ narrowed_to: to, narrowed_until: until });
    expect(narrowedCapacity(3, [], 0)).toBe(3);
    expect(narrowedCapacity(3, [narrowed(1, 100), narrowed(2, 100)], 99)).toBe(1);
    expect(narrowedCapacity(3, [narrowed(1, 100)], 100)).toBe(3);
    expect(narrowedCapacity(3, [narrowed(0, 100)], 50)).toBe(1);
    expect(narrowedCapacity(3, [narrowed(9, 100)], 50)).toBe(3);
  });
});
