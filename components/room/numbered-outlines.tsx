import type { ReadyPicture } from "./plate-state";
import { findingsOf } from "./findings";
import { numbered } from "./repairs";
import type { PhotoReport } from "@/lib/browser/checks/photo-report";

/** A frame with a number around each person or garment that was found. The buttons beside the picture say the same. */
export default function NumberedOutlines({ picture, report }: { picture: ReadyPicture; report: PhotoReport }) {
  const { widthPx, heightPx } = picture.preparation.prepared;
  const label = Math.max(widthPx, heightPx) * 0.06;
  return (
    // The same fit as the picture's own, so that both lie on each other at every size.
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      preserveAspectRatio="xMidYMid meet"
      className="pointer-events-none absolute inset-0 size-full"
    >
      {numbered(report, findingsOf(picture)).map(({ left, top, right, bottom }, at) => {
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
