/** In CSS pixels. */
export type Box = { left: number; top: number; width: number; height: number };

/** Of what the stage cuts off a photo, a seventh is above: heads are there. The same as `object-[50%_14%]`. */
const stageFocus = { x: 0.5, y: 0.14 };

/** Where a picture is that is shown whole in the middle of a frame (`object-contain`). @param ratio width by height */
export function wholeIn(frame: Box, ratio: number): Box {
  const width = Math.min(frame.width, frame.height * ratio);
  const height = width / ratio;
  return {
    left: frame.left + (frame.width - width) / 2,
    top: frame.top + (frame.height - height) / 2,
    width,
    height,
  };
}

/** Where all of a picture would be that fills the stage (`object-cover`), what is cut off of it too. */
export function fillingOf(stage: Box, ratio: number): Box {
  const width = Math.max(stage.width, stage.height * ratio);
  const height = width / ratio;
  return {
    left: stage.left + (stage.width - width) * stageFocus.x,
    top: stage.top + (stage.height - height) * stageFocus.y,
    width,
    height,
  };
}

/**
 * How a picture slides from one place to a stage that it fills, for an element that lies where it ends.
 *
 * @param from all of the picture where it starts
 * @param to all of it where it ends
 * @returns CSS `transform` of its start, about its left top corner, and the `clip-path` of its end
 */
export function slideTo(from: Box, to: Box, stage: Box): { startTransform: string; endClip: string } {
  const top = stage.top - to.top;
  const left = stage.left - to.left;
  const edges = [top, to.width - stage.width - left, to.height - stage.height - top, left];
  return {
    startTransform: `translate(${from.left - to.left}px, ${from.top - to.top}px) scale(${from.width / to.width})`,
    endClip: `inset(${edges.map((edge) => `${edge}px`).join(" ")})`,
  };
}
