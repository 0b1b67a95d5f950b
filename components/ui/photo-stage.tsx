"use client";

import { useState, type CSSProperties, type ReactNode } from "react";

type Props = {
  /** Width by height, where it is known before the picture is there. */
  ratio?: number | undefined;
  /** Less tall on phones, so that what is under it is in sight. */
  low?: boolean;
  children: (measure: { onLoad: (event: React.SyntheticEvent<HTMLImageElement>) => void }) => ReactNode;
};

const usualRatio = 3 / 4;

/** The place of the photograph: as large as fits, in the photograph's own ratio, on the stage colour. */
export function PhotoStage({ ratio, low = false, children }: Props) {
  const [measured, setMeasured] = useState<number | null>(null);
  const style: CSSProperties & Record<"--ratio", number> = { "--ratio": ratio ?? measured ?? usualRatio };
  const phone = low
    ? "max-desk:h-[44svh] max-desk:w-full"
    : "max-desk:w-[min(100cqw,var(--stage-height,72svh)*var(--ratio))]";
  return (
    <div className="desk:min-h-0 desk:[container-type:size] [container-type:inline-size] grid place-items-center">
      <div
        style={style}
        className={`bg-sunk relative overflow-hidden ${low ? "desk:aspect-(--ratio)" : "aspect-(--ratio)"} ${phone} desk:w-[min(100cqw,100cqh*var(--ratio))]`}
      >
        {children({
          onLoad: ({ currentTarget: { naturalWidth, naturalHeight } }) => {
            if (naturalWidth > 0 && naturalHeight > 0) setMeasured(naturalWidth / naturalHeight);
          },
        })}
      </div>
    </div>
  );
}
