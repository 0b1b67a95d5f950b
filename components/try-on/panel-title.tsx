import { useEffect, useRef } from "react";
import { takeArrival } from "@/lib/browser/arrival";

/** The heading of the panel. It takes the focus once, when a press of `Try it on` opened this page. */
export function PanelTitle({ tryOnId, title }: { tryOnId: string; title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeArrival(tryOnId)) heading.current?.focus();
  }, [tryOnId]);
  return (
    <h1 ref={heading} tabIndex={-1} className="text-title font-display font-serif">
      {title}
    </h1>
  );
}
