import { expect, test } from "vitest";
import { fillingOf, slideTo, wholeIn } from "./slide-boxes";

test("a tall photo stands whole in the middle of a wide plate", () => {
  expect(wholeIn({ left: 10, top: 20, width: 200, height: 100 }, 0.75)).toEqual({
    left: 72.5,
    top: 20,
    width: 75,
    height: 100,
  });
});

test("a photo that fills a wide stage loses most of what is too much below, and slides there without a stretch", () => {
  const stage = { left: 0, top: 64, width: 300, height: 200 };
  const whole = fillingOf(stage, 0.75);
  expect(whole).toEqual({ left: 0, top: 36, width: 300, height: 400 });
  expect(slideTo({ left: 30, top: 136, width: 150, height: 200 }, whole, stage)).toEqual({
    startTransform: "translate(30px, 100px) scale(0.5)",
    endClip: "inset(28px 0px 172px 0px)",
  });
});
