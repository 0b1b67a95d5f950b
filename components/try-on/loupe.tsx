import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { colourLevel, middleOf, placeAt, type GarmentPlace } from "./garment-place";
import { arrows, inPicture, onFrame, type Point, type Zoom } from "@/components/ui/zoom-state";
import type { LoupeView } from "@/lib/browser/inspect/inspect-look";

type Picture = LoupeView["garments"][number];

const lensPx = 168;
/** Pixels of the garment photo across the lens. */
const seenPx = 72;
const keyStep = 0.02;

type Props = LoupeView & { zoom: Zoom };

/**
 * Lies over the result and shows, for the place under the pointer, the same place of the garment photo. Arrow keys move it
 * too; a finger that taps or draws moves it as a mouse does.
 */
export function Loupe({ places, garments, zoom }: Props) {
  const t = useTranslations("tryOn.closer");
  const [at, setAt] = useState<Point>(() => middleOf(places));
  const place = placeAt(places, at);
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    setAt(inPicture(zoom, { x: (event.clientX - left) / width - 0.5, y: (event.clientY - top) / height - 0.5 }));
  };
  const step = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    event.stopPropagation();
    const held = (share: number) => Math.min(0.5, Math.max(-0.5, share));
    // Arrows move the lens, where they would push the picture the other way.
    setAt(({ x, y }) => ({
      x: held(x - Math.sign(arrow.x) * keyStep),
      y: held(y - Math.sign(arrow.y) * keyStep),
    }));
  };
  const spot = onFrame(zoom, at);
  return (
    <div
      role="group"
      aria-label={t("loupeLabel")}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys move the lens in it
      tabIndex={0}
      {...{ onPointerMove: follow, onPointerDown: follow, onKeyDown: step }}
      className="absolute inset-0 cursor-crosshair touch-none overflow-hidden focus-visible:-outline-offset-2"
    >
      <span
        aria-hidden="true"
        style={{ left: `${(spot.x + 0.5) * 100}%`, top: `${(spot.y + 0.5) * 100}%` }}
        className="border-accent pointer-events-none absolute -m-2.5 size-5 rounded-full border-2 shadow-[0_0_0_1px_var(--handle)]"
      />
      <div
        className={`bg-chip text-on-chip rounded-control desk:w-44 pointer-events-none absolute bottom-3 grid w-28 gap-2 p-1 pb-2.5 ${spot.x > 0 ? "left-3" : "right-3"}`}
      >
        <Lens place={place} garments={garments} />
        <p role="status" className="text-small tabular px-2 leading-[1.3]">
          {place
            ? t("loupeValue", { deltaE: Math.round(place.deltaE), level: colourLevel(place.deltaE) })
            : t("loupeNothing")}
        </p>
      </div>
    </div>
  );
}

/** The garment photo round a place, enlarged; empty where there is no garment. */
function Lens({ place, garments }: { place: GarmentPlace | null; garments: Picture[] }) {
  const lens = useRef<HTMLCanvasElement>(null);
  const [drawings] = useState(() => garments.map(drawingOf));
  useEffect(() => {
    const context = lens.current?.getContext("2d");
    if (!context) return;
    context.clearRect(0, 0, lensPx, lensPx);
    const drawing = place && drawings[place.garment];
    if (!drawing) return;
    const left = place.x * (drawing.width - 1) - seenPx / 2;
    const top = place.y * (drawing.height - 1) - seenPx / 2;
    context.drawImage(drawing, left, top, seenPx, seenPx, 0, 0, lensPx, lensPx);
  }, [place, drawings]);
  return (
    <canvas ref={lens} width={lensPx} height={lensPx} aria-hidden="true" className="rounded-chip bg-stage w-full" />
  );
}

function drawingOf({ widthPx, heightPx, rgb }: Picture): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  const pixels = new ImageData(widthPx, heightPx);
  for (let i = 0; i < widthPx * heightPx; i++) {
    pixels.data.set([rgb[i * 3] ?? 0, rgb[i * 3 + 1] ?? 0, rgb[i * 3 + 2] ?? 0, 255], i * 4);
  }
  canvas.getContext("2d")?.putImageData(pixels, 0, 0);
  return canvas;
}
