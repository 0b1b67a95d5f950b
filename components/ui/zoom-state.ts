/** How far a picture is enlarged in its frame, and where its centre lies: shares of the frame from the frame's centre. */
export type Zoom = { scale: number; x: number; y: number };
export type Point = { x: number; y: number };

export const notZoomed: Zoom = { scale: 1, x: 0, y: 0 };
const maxScale = 4;
const stepFactor = 1.5;

/** The picture always fills its frame: it cannot be pushed so far that an edge comes in. */
function withinFrame({ scale, x, y }: Zoom): Zoom {
  const limit = (scale - 1) / 2;
  const held = (shift: number) => Math.min(limit, Math.max(-limit, shift));
  return { scale, x: held(x), y: held(y) };
}

/** Enlarge by a factor round a point of the frame, which stays where it is. 1 to 4 times in all. */
export function zoomedBy(zoom: Zoom, factor: number, at: Point = { x: 0, y: 0 }): Zoom {
  const scale = Math.min(maxScale, Math.max(1, zoom.scale * factor));
  const growth = scale / zoom.scale;
  return withinFrame({ scale, x: at.x - (at.x - zoom.x) * growth, y: at.y - (at.y - zoom.y) * growth });
}

export const pannedBy = (zoom: Zoom, by: Point): Zoom => withinFrame({ ...zoom, x: zoom.x + by.x, y: zoom.y + by.y });

/** Which place of the picture lies under a place of the frame; both in shares from the centre. */
export const inPicture = ({ scale, x, y }: Zoom, frame: Point): Point => ({
  x: (frame.x - x) / scale,
  y: (frame.y - y) / scale,
});

/** Where on the frame a place of the picture lies. */
export const onFrame = ({ scale, x, y }: Zoom, picture: Point): Point => ({
  x: x + scale * picture.x,
  y: y + scale * picture.y,
});

/** How the picture moves with a key, in shares of the frame. */
export const arrows: Record<string, Point> = {
  ArrowLeft: { x: 0.1, y: 0 },
  ArrowRight: { x: -0.1, y: 0 },
  ArrowUp: { x: 0, y: 0.1 },
  ArrowDown: { x: 0, y: -0.1 },
};

/** What a key does to the picture: + and − in steps, 0 back to the whole; null for keys that are none of its business. */
export function zoomAfterKey(zoom: Zoom, key: string, canPan: boolean): Zoom | null {
  if (key === "+" || key === "=") return zoomedBy(zoom, stepFactor);
  if (key === "-" || key === "−") return zoomedBy(zoom, 1 / stepFactor);
  if (key === "0") return notZoomed;
  const arrow = arrows[key];
  return canPan && arrow && zoom.scale > 1 ? pannedBy(zoom, arrow) : null;
}

export const zoomPercent = ({ scale }: Zoom): number => Math.round(scale * 100);
