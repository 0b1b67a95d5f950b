import { useEffect, useState } from "react";
import type { SizePx } from "@/lib/shared/picture-rules";
import type { Turns } from "@/lib/browser/prepare/picture-edit";

/** Long edge of what is shown while cutting: enough for the largest dialog. */
const shownEdgePx = 1200;

export type TurnedPicture = SizePx & { url: string };

/** A picture turned by quarters clockwise, for looking at; null until it is drawn. */
export function useTurnedPicture(src: string, turns: Turns): TurnedPicture | null {
  const [turned, setTurned] = useState<TurnedPicture | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const image = new Image();
    image.onload = () => {
      const canvas = drawTurned(image, turns);
      canvas.toBlob((blob) => {
        if (!isCurrent || !blob) return;
        setTurned({ url: URL.createObjectURL(blob), widthPx: canvas.width, heightPx: canvas.height });
      }, "image/jpeg");
    };
    image.src = src;
    return () => {
      isCurrent = false;
    };
  }, [src, turns]);
  useEffect(
    () => () => {
      if (turned) URL.revokeObjectURL(turned.url);
    },
    [turned],
  );
  return turned;
}

function drawTurned(image: HTMLImageElement, turns: Turns): HTMLCanvasElement {
  const scale = Math.min(1, shownEdgePx / Math.max(image.naturalWidth, image.naturalHeight));
  const width = Math.round(image.naturalWidth * scale);
  const height = Math.round(image.naturalHeight * scale);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = turns % 2 === 0 ? [width, height] : [height, width];
  const context = canvas.getContext("2d");
  context?.translate(canvas.width / 2, canvas.height / 2);
  context?.rotate((turns * Math.PI) / 2);
  context?.drawImage(image, -width / 2, -height / 2, width, height);
  return canvas;
}
