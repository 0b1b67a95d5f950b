import { useEffect, useRef, type RefObject } from "react";

/**
 * Keeps the focus in a part of the page whose buttons come and go with its state: where the one that had it went, the first of
 * those that are there next gets it. What a person focuses or presses elsewhere ends this.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  const isInside = useRef(false);
  useEffect(() => {
    const follow = ({ target }: Event) => {
      isInside.current = target instanceof Node && part.current?.contains(target) === true;
    };
    document.addEventListener("focusin", follow);
    document.addEventListener("pointerdown", follow);
    return () => {
      document.removeEventListener("focusin", follow);
      document.removeEventListener("pointerdown", follow);
    };
  }, [part]);
  // After every change, for no event tells that a focused element was taken away.
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) {
      part.current?.querySelector("button")?.focus({ preventScroll: true });
    }
  });
}
