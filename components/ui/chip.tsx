import type { ReactNode } from "react";

const places = { topLeft: "top-3 left-3", topRight: "top-3 right-3", bottomLeft: "bottom-3 left-3" } as const;

/** A label on a photograph: opaque, because text never sits straight on a picture. */
export function Chip({ place, children }: { place: keyof typeof places; children: ReactNode }) {
  return (
    <span
      className={`rounded-chip bg-chip text-small text-on-chip pointer-events-none absolute z-1 inline-flex items-center gap-1.5 px-2.5 py-2 leading-none font-medium ${places[place]}`}
    >
      {children}
    </span>
  );
}
