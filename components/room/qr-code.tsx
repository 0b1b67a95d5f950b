import { qrPath } from "./qr-path";

/** Dark on light in both themes: many readers do not find the reverse. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { d, sideModules } = qrPath(text);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${sideModules} ${sideModules}`}
      shapeRendering="crispEdges"
      className="bg-on-chip text-chip rounded-control size-56 forced-color-adjust-none"
    >
      <path d={d} fill="currentColor" />
    </svg>
  );
}
