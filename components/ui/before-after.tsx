"use client";

import { useRef, useState, type CSSProperties, type PointerEvent, type ReactNode } from "react";
import { percentAfterKey } from "./compare-keys";
import { Icon } from "./icon";

const picture = "absolute inset-0 size-full object-cover";

type Picture = { src: string; alt: string };
type Props = {
  before: Picture;
  after: Picture;
  label: string;
  /** What readers hear for a position, e.g. "46% before". */
  valueText: (percent: number) => string;
  /** The picture has just come: the line travels once from the right edge to the middle. */
  arriving?: boolean;
  /** Laid on both pictures alike: how far they are enlarged, and moved. */
  pictureStyle?: CSSProperties;
  /** Labels that lie over the pictures. */
  children?: ReactNode;
};

/**
 * Two pictures on top of each other with a line between them. A native range input covers them: dragging, a plain tap,
 * keys and readers' gestures all move the line. Its thumb has no width, so that the line is exactly under the finger.
 */
export function BeforeAfter({ before, after, label, valueText, arriving = false, pictureStyle, children }: Props) {
  const [percent, setPercent] = useState(50);
  const [touched, setTouched] = useState(false);
  const { isPinch, fingerProps } = useFingers(percent, setPercent);
  const moveTo = (next: number) => {
    setTouched(true);
    setPercent(next);
  };
  const style: CSSProperties & Record<"--split", string> = { "--split": `${percent}%` };
  return (
    <div {...fingerProps} style={style} className={`absolute inset-0 ${arriving && !touched ? "animate-travel" : ""}`}>
      <img src={after.src} alt={after.alt} style={pictureStyle} className={picture} draggable={false} />
      {/* The cut stands still while the picture under it is enlarged. */}
      <div className="absolute inset-0 [clip-path:inset(0_calc(100%-var(--split))_0_0)]">
        <img src={before.src} alt={before.alt} style={pictureStyle} className={picture} draggable={false} />
      </div>
      <input
        type="range"
        min={0}
        max={100}
        step="any"
        value={percent}
        aria-label={label}
        aria-valuetext={valueText(Math.round(percent))}
        onChange={(event) => {
          if (!isPinch()) moveTo(event.currentTarget.valueAsNumber);
        }}
        onKeyDown={(event) => {
          const next = percentAfterKey(event.key, event.shiftKey, percent);
          if (next === null) return;
          event.preventDefault();
          moveTo(next);
        }}
        className="range-bare peer absolute inset-0 z-1 size-full cursor-ew-resize touch-pan-y opacity-0"
      />
      <span className="bg-handle pointer-events-none absolute inset-y-0 left-(--split) -ml-px w-0.5 shadow-[0_0_0_0.5px_var(--handle-edge)]" />
      <span className="bg-handle text-lead text-on-handle shadow-handle outline-accent pointer-events-none absolute top-[56%] left-(--split) -m-6 grid size-12 place-items-center rounded-full peer-focus-visible:outline-3 peer-focus-visible:outline-offset-3">
        <Icon name="compare" />
      </span>
      {children}
    </div>
  );
}

/** Two fingers enlarge, of which the first has moved the line already: it goes back, and rests until both are lifted. */
function useFingers(percent: number, setPercent: (percent: number) => void) {
  const touch = useRef({ down: new Set<number>(), before: percent, isPinch: false });
  const lift = ({ pointerId }: PointerEvent) => {
    const { current } = touch;
    current.down.delete(pointerId);
    if (current.down.size === 0) current.isPinch = false;
  };
  return {
    isPinch: () => touch.current.isPinch,
    fingerProps: {
      onPointerDown: ({ pointerId }: PointerEvent) => {
        const { current } = touch;
        if (current.down.size === 0) current.before = percent;
        current.down.add(pointerId);
        if (current.down.size < 2) return;
        current.isPinch = true;
        setPercent(current.before);
      },
      onPointerUp: lift,
      onPointerCancel: lift,
    },
  };
}
