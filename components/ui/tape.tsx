import { tapeScale, tickPath } from "./tape-scale";

type Props = {
  elapsedSeconds: number;
  usual: { fromSeconds: number; toSeconds: number };
  bandLabel: string;
  secondsUnit: string;
};

/** A tailor's tape that shows time passed against the usual window. For eyes only: the same is said in a status line. */
export function Tape({ elapsedSeconds, usual, bandLabel, secondsUnit }: Props) {
  const scale = tapeScale(elapsedSeconds, usual.toSeconds);
  const at = (seconds: number) => `${(Math.min(seconds, scale.lengthSeconds) / scale.lengthSeconds) * 100}%`;
  const labels = Array.from({ length: 7 }, (_, index) => index * scale.labelEverySeconds);
  const bandStart = at(usual.fromSeconds);
  return (
    <div aria-hidden="true" className="text-micro text-ink-2 tabular relative mr-2 h-[58px]">
      <span
        className="bg-accent-soft absolute bottom-[18px] h-[22px]"
        style={{ left: bandStart, right: `calc(100% - ${at(usual.toSeconds)})` }}
      />
      <span className="text-accent absolute -top-px font-medium whitespace-nowrap" style={{ left: bandStart }}>
        {bandLabel}
      </span>
      <svg
        viewBox="0 0 100 24"
        preserveAspectRatio="none"
        className="text-line-strong absolute bottom-[18px] h-6 w-full overflow-visible"
      >
        <path d={tickPath(scale)} stroke="currentColor" strokeWidth={1} vectorEffect="non-scaling-stroke" />
      </svg>
      {labels.map((seconds, index) => (
        <span
          key={seconds}
          className={`absolute bottom-0 leading-[14px] whitespace-nowrap ${index === 0 ? "" : "-translate-x-1/2"}`}
          style={{ left: at(seconds) }}
        >
          {index === labels.length - 1 ? `${seconds} ${secondsUnit}` : seconds}
        </span>
      ))}
      <span className="bg-accent absolute bottom-4 left-0 h-[3px]" style={{ width: at(elapsedSeconds) }} />
      <span className="bg-accent absolute bottom-4 -ml-px h-[26px] w-0.5" style={{ left: at(elapsedSeconds) }} />
    </div>
  );
}
