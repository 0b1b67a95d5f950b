const stroke = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.25,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

// The line keeps its width however large the frame is.
const drawing = "size-full [&_*]:[vector-effect:non-scaling-stroke]";

/** How to stand: upright, arms a little away, all of the body between two lines. */
export function PoseDrawing() {
  return (
    <svg viewBox="0 0 160 400" aria-hidden="true" className={drawing} {...stroke}>
      <ellipse cx="80" cy="34" rx="19" ry="25" />
      <path d="M69 57c0 13-4 18-15 22-17 5-25 10-28 28-5 30-9 56-12 83-2 10 4 15 8 6 8-23 15-46 20-68 2 22 2 38-1 58-4 32-1 65 3 100 3 34 7 56 8 88-6 7-10 11-10 14h22c4-10 3-26 5-54 3-38 8-82 11-118" />
      <path d="M91 57c0 13 4 18 15 22 17 5 25 10 28 28 5 30 9 56 12 83 2 10-4 15-8 6-8-23-15-46-20-68-2 22-2 38 1 58 4 32 1 65-3 100-3 34-7 56-8 88 6 7 10 11 10 14H96c-4-10-3-26-5-54-3-38-8-82-11-118" />
      <path strokeDasharray="2 5" d="M4 6h152M4 391h152" />
    </svg>
  );
}

/** How a garment should lie or hang: spread out, all of it in the picture. */
export function HangerDrawing() {
  return (
    <svg viewBox="0 0 240 170" aria-hidden="true" className={drawing} {...stroke}>
      <path d="M120 72v-9c0-11 16-13 16-28a16 16 0 1 0-32-1" />
      <path d="M120 72 23 131c-13 8-9 25 6 25h182c15 0 19-17 6-25Z" />
      <path strokeDasharray="2 5" d="M14 167h212" />
    </svg>
  );
}
