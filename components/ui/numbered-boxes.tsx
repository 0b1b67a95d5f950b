/** In shares of the picture's width and height, 0 to 1. */
type Box = { left: number; top: number; right: number; bottom: number };
type Props = { boxes: readonly Box[]; picture: { widthPx: number; heightPx: number } };

/** Over a picture that is shown whole: a frame with a number round each of its parts. What is beside it says the same. */
export function NumberedBoxes({ boxes, picture: { widthPx, heightPx } }: Props) {
  const label = Math.max(widthPx, heightPx) * 0.06;
  return (
    // The same fit as the picture's own, so that both lie on each other at every size.
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      preserveAspectRatio="xMidYMid meet"
      className="pointer-events-none absolute inset-0 size-full"
    >
      {boxes.map(({ left, top, right, bottom }, at) => {
        const box = {
          x: left * widthPx,
          y: top * heightPx,
          width: (right - left) * widthPx,
          height: (bottom - top) * heightPx,
        };
        return (
          <g key={at}>
            <rect {...box} className="stroke-chip fill-none" strokeWidth={5} vectorEffect="non-scaling-stroke" />
            <rect {...box} className="stroke-on-chip fill-none" strokeWidth={2} vectorEffect="non-scaling-stroke" />
            <rect x={box.x} y={box.y} width={label} height={label} className="fill-chip" />
            <text
              x={box.x + label / 2}
              y={box.y + label / 2}
              dominantBaseline="central"
              textAnchor="middle"
              fontSize={label * 0.6}
              className="fill-on-chip font-strong"
            >
              {at + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
