import { useEffect, useRef, useState, type CSSProperties, type PointerEvent } from "react";
import { pannedBy, zoomAfterKey, zoomedBy, type Point } from "./zoom-state";
import type { Zoom } from "./zoom-state";

/** Turns of a wheel into a factor: one notch of a usual mouse is about 1.2. */
const wheelPower = 0.002;

/**
 * Zooming by pinch, by wheel with Ctrl, and by keys, and moving what is enlarged. Several frames can share one state,
 * so that pictures move in step.
 *
 * @param canDrag one pointer moves the picture; false where it has another task, as on the slider
 */
export function useZoom(zoom: Zoom, setZoom: (change: (zoom: Zoom) => Zoom) => void, canDrag: boolean) {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const pointers = useRef(new Map<number, Point>());

  useEffect(() => {
    if (!frame) return;
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey) {
        event.preventDefault();
        const at = shareOf(frame, event);
        setZoom((now) => zoomedBy(now, Math.exp(-event.deltaY * wheelPower), at));
      } else if (zoom.scale > 1) {
        event.preventDefault();
        const { width, height } = frame.getBoundingClientRect();
        setZoom((now) => pannedBy(now, { x: -event.deltaX / width, y: -event.deltaY / height }));
      }
    };
    // React's own wheel listener is passive and could not keep the page from zooming along.
    frame.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      frame.removeEventListener("wheel", onWheel);
    };
  }, [frame, zoom.scale, setZoom]);

  const lift = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    if (!before || !frame) return;
    const now = shareOf(frame, event);
    const others = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    pointers.current.set(event.pointerId, now);
    const [other] = others;
    const by = { x: now.x - before.x, y: now.y - before.y };
    const ratio = frame.clientWidth / frame.clientHeight;
    if (other) setZoom((zoomNow) => pinched(zoomNow, before, now, other, ratio));
    else if (canDrag) setZoom((zoomNow) => pannedBy(zoomNow, by));
  };

  return {
    frameProps: {
      ref: setFrame,
      onPointerDown: (event: PointerEvent) => {
        if (frame) pointers.current.set(event.pointerId, shareOf(frame, event));
        if (canDrag) event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: move,
      onPointerUp: lift,
      onPointerCancel: lift,
      onKeyDown: (event: React.KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = zoomAfterKey(zoom, event.key, canDrag);
        if (next === null) return;
        event.preventDefault();
        setZoom(() => next);
      },
    },
    pictureStyle: {
      transform: `translate(${zoom.x * 100}%, ${zoom.y * 100}%) scale(${zoom.scale})`,
    } satisfies CSSProperties,
  };
}

/** Where a pointer is, in shares of the frame from its centre. */
function shareOf(frame: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width, height } = frame.getBoundingClientRect();
  return { x: (clientX - left) / width - 0.5, y: (clientY - top) / height - 0.5 };
}

/**
 * Two fingers: their distance enlarges, their middle moves. Each event tells of one finger only.
 *
 * @param ratio width by height of the frame, of which the points are shares: fingers that turn keep their distance
 */
function pinched(zoom: Zoom, before: Point, now: Point, other: Point, ratio: number): Zoom {
  const distance = (one: Point) => Math.hypot((one.x - other.x) * ratio, one.y - other.y);
  const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
  const moved = { x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 };
  const factor = distance(before) > 0 ? distance(now) / distance(before) : 1;
  return zoomedBy(pannedBy(zoom, moved), factor, middle);
}
