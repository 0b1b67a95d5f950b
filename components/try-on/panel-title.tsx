import { useEffect, useLayoutEffect, useRef } from "react";
import { noteArrival, takeArrival } from "@/lib/browser/arrival";

/**
 * The heading of the panel. It takes the focus when a press of `Try it on` opened this page, and when the state changes
 * under a person whose focus was on this page: their control is gone then, and a reader would start at the top again.
 */
export function PanelTitle({ tryOnId, title }: { tryOnId: string; title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On phones the photograph is above the heading, and has to stay in sight.
    if (takeArrival(tryOnId)) heading.current?.focus({ preventScroll: true });
  }, [tryOnId]);
  useLayoutEffect(() => {
    const page = heading.current?.closest("main");
    // This clean-up runs while the old view is still in the document, and so is the focus.
    return () => {
      if (page?.contains(document.activeElement)) noteArrival(tryOnId);
    };
  }, [tryOnId]);
  return (
    <h1 ref={heading} tabIndex={-1} className="text-title font-display font-serif">
      {title}
    </h1>
  );
}
