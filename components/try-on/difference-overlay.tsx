import { useEffect, useRef, type CSSProperties } from "react";
import type { Compared } from "@/lib/browser/inspect/inspect-look";

/** Differences are laid on the picture, never over it. */
const strongest = 0.7;

type Props = { map: Compared["map"]; label: string; style: CSSProperties };

/** Marks in the accent colour where a result differs from the person photo outside the garment. */
export function DifferenceOverlay({ map, label, style }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    const marks = context.createImageData(map.widthPx, map.heightPx);
    map.amounts.forEach((amount, i) => (marks.data[i * 4 + 3] = amount * strongest));
    context.putImageData(marks, 0, 0);
    // The marks so far are black; the colour is the theme's.
    context.globalCompositeOperation = "source-in";
    context.fillStyle = getComputedStyle(canvas.current).color;
    context.fillRect(0, 0, map.widthPx, map.heightPx);
    context.globalCompositeOperation = "source-over";
  }, [map]);
  return (
    <canvas
      ref={canvas}
      width={map.widthPx}
      height={map.heightPx}
      role="img"
      aria-label={label}
      style={style}
      className="text-accent pointer-events-none absolute inset-0 size-full"
    />
  );
}
