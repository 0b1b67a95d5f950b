import type { CSSProperties, ReactNode } from "react";
import { useZoom } from "./use-zoom";
import type { Zoom } from "./zoom-state";

type Props = {
  zoom: Zoom;
  setZoom: (change: (zoom: Zoom) => Zoom) => void;
  /** One pointer moves the picture, arrow keys too; false where they have another task, as on a slider. */
  canDrag: boolean;
  label?: string;
  children: (pictureStyle: CSSProperties) => ReactNode;
};

/** A frame whose pictures can be enlarged. It is a tab stop of its own only where no control inside it is one. */
export function ZoomFrame({ zoom, setZoom, canDrag, label, children }: Props) {
  const { frameProps, pictureStyle } = useZoom(zoom, setZoom, canDrag);
  const drag = canDrag ? `touch-pan-y ${zoom.scale > 1 ? "touch-none cursor-grab active:cursor-grabbing" : ""}` : "";
  return (
    <div
      {...frameProps}
      role="group"
      aria-label={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys enlarge and move the picture in it
      tabIndex={canDrag ? 0 : undefined}
      className={`absolute inset-0 focus-visible:-outline-offset-2 ${drag}`}
    >
      {children(pictureStyle)}
    </div>
  );
}
