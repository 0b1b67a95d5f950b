const corners = [
  "top-0 left-0 border-t-[1.5px] border-l-[1.5px]",
  "top-0 right-0 border-t-[1.5px] border-r-[1.5px]",
  "bottom-0 left-0 border-b-[1.5px] border-l-[1.5px]",
  "right-0 bottom-0 border-r-[1.5px] border-b-[1.5px]",
];

/** A photographer's crop marks round an empty frame. `lifted`: a file is over it, so they move outward and light up. */
export function CornerMarks({ lifted = false }: { lifted?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`duration-fast ease-ease pointer-events-none absolute transition-[inset] ${lifted ? "text-accent -inset-1.5" : "text-ink inset-0"}`}
    >
      {corners.map((corner) => (
        <span key={corner} className={`absolute size-[18px] border-current ${corner}`} />
      ))}
    </span>
  );
}
