import { useEffect } from "react";
import { colourInTheme, iconSteps, iconStepsInAll } from "./progress-icon";
import { themeNow } from "@/components/site/theme-now";

const edgePx = 32;
const linePx = 6;

/**
 * Shows in the tab's icon how far a wait has come: a ring that fills towards the end of what is usual, and stays full past it.
 *
 * @param share 0 to 1
 */
export function useProgressIcon(share: number): void {
  const steps = iconSteps(share);
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=icon]");
    const usual = link?.href;
    const drawn = ring(steps / iconStepsInAll);
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

const colourOf = (style: CSSStyleDeclaration, token: string): string =>
  colourInTheme(style.getPropertyValue(token), themeNow() === "dark") ?? style.color;
