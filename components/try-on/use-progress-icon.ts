import { useEffect } from "react";

const edgePx = 32;
const linePx = 6;

/**
 * Shows in the tab's icon how far a wait has come: a ring that fills towards the end of what is usual, and stays full past it.
 *
 * @param share 0 to 1
 */
export function useProgressIcon(share: number): void {
  // In steps: an icon that changes with every second draws the eye.
  const steps = Math.round(Math.min(1, share) * 8);
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=icon]");
    const usual = link?.href;
    const drawn = ring(steps / 8);
    if (!link || drawn === null) return;
    link.href = drawn;
    return () => {
      if (usual !== undefined) link.href = usual;
    };
  }, [steps]);
}

function ring(share: number): string | null {
  const canvas = document.createElement("canvas");
  canvas.width = edgePx;
  canvas.height = edgePx;
  const context = canvas.getContext("2d");
  if (!context) return null;
  const style = getComputedStyle(document.documentElement);
  const arc = (token: string, to: number) => {
    context.beginPath();
    context.lineWidth = linePx;
    context.strokeStyle = colourOf(style, token);
    context.arc(edgePx / 2, edgePx / 2, (edgePx - linePx) / 2, -Math.PI / 2, -Math.PI / 2 + to * 2 * Math.PI);
    context.stroke();
  };
  arc("--line-strong", 1);
  arc("--accent", share);
  return canvas.toDataURL("image/png");
}

/** A token as the theme has it; a canvas does not know `light-dark()`. */
function colourOf(style: CSSStyleDeclaration, token: string): string {
  const pair = /light-dark\(([^,]+),\s*([^)]+)\)/.exec(style.getPropertyValue(token));
  const isDark = document.documentElement.dataset["theme"] === "dark";
  return (isDark ? pair?.[2] : pair?.[1])?.trim() ?? style.color;
}
