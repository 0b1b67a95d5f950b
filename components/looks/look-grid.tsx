import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { rowsOf } from "./look-rows";
import type { TryOn } from "@/lib/shared/try-on";

/** Rows kept beyond the window, so that quick scrolling and the next tab stop find them. */
const overscan = 3;

/** Height of a row until it is measured. */
const guessedRowPx = 360;

type Props = {
  looks: readonly TryOn[];
  /** How many there are with those that are not loaded yet; undefined until the server has told. */
  total: number | undefined;
  /** The end of what is loaded comes in sight. */
  onNearEnd: () => void;
  children: (look: TryOn) => ReactNode;
};

/** Looks in rows, of which only those in sight are in the page: a thousand looks scroll like twenty. */
export function LookGrid({ looks, total, onNearEnd, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const { columns, top } = useLayout(list);
  const rows = rowsOf(looks, columns);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => guessedRowPx,
    overscan,
    scrollMargin: top,
  });
  const shown = virtualizer.getVirtualItems();
  const isNearEnd = (shown.at(-1)?.index ?? 0) >= rows.length - 1;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, rows.length, onNearEnd]);
  return (
    <div ref={list} role="list" className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {shown.map(({ index, key, start }) => (
        <div
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          role="presentation"
          style={{ transform: `translateY(${start - top}px)` }}
          className={`${rowLayout} absolute inset-x-0 top-0`}
        >
          {rows[index]?.map((look, column) => (
            // Readers cannot count what is not in the page. -1 says: not known.
            <div
              key={look.id}
              role="listitem"
              aria-posinset={index * columns + column + 1}
              aria-setsize={total ?? -1}
              className="min-w-0"
            >
              {children(look)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** How many columns the style sheet gives a row, and how far down the page the list begins. */
function useLayout(list: React.RefObject<HTMLDivElement | null>): { columns: number; top: number } {
  const [layout, setLayout] = useState({ columns: 2, top: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      const columns = matchMedia("(min-width: 1200px)").matches ? 5 : matchMedia("(min-width: 900px)").matches ? 4 : 2;
      const top = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setLayout((now) => (now.columns === columns && now.top === top ? now : { columns, top }));
    };
    measure();
    // What stands above the list may grow and shrink with its words.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
    };
  }, [list]);
  return layout;
}

const rowLayout = "grid grid-cols-2 gap-x-3 pb-5 desk:grid-cols-4 desk:gap-x-5 desk:pb-7 wide:grid-cols-5";
