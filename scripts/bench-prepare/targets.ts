/** What one entrant did with one picture. Medians; milliseconds, megabytes, bytes. */
type Row = { ms: number; longestTaskMs: number; heartbeatGapMs: number; peakMb: number; ssim: number; bytes: number };
type Rows = Record<string, Row>;

const maxBytes = 1_000_000;
/** A difference in SSIM under this is no difference: the two are level, and level is not above. */
const leastLikenessGain = 0.001;

const ours = "fitting-room";
const compression = "browser-image-compression";

type Bound = { least: number } | { most: number };
type Target = {
  what: string;
  /** For the pictures whose name begins so. */
  picture: string;
  measured: (rows: Rows) => number | null;
  bound: Bound;
};

const slower =
  (peer: string) =>
  (rows: Rows): number | null =>
    ratio(rows[peer]?.ms, rows[ours]?.ms);
const memory = (rows: Rows) => ratio(rows[ours]?.peakMb, rows[compression]?.peakMb);
const fastestPeer = (rows: Rows) => {
  const peers = Object.entries(rows).filter(([name]) => !name.startsWith(ours));
  return ratio(Math.min(...peers.map(([, { ms }]) => ms)), rows[ours]?.ms);
};
/** Only what may be sent is compared: with more bytes every encoder is more like the original. */
const betterLikeness = (rows: Rows) => {
  const own = rows[ours];
  const peers = [compression, "compressorjs", "pica"].flatMap((name) => rows[name] ?? []);
  const sendable = peers.filter(({ bytes }) => bytes <= maxBytes).map(({ ssim }) => ssim);
  return own && own.bytes <= maxBytes ? own.ssim - Math.max(0, ...sendable) : null;
};
const longest = (rows: Rows) => Math.max(rows[ours]?.longestTaskMs ?? 0, rows[ours]?.heartbeatGapMs ?? 0);

const likenessTarget = "likeness above the best peer's within 1,000,000 bytes, SSIM";

/** What preparation is held to: against the libraries that one would take instead, on the same pictures. */
const targets: Target[] = [
  { what: `times as fast as ${compression}`, picture: "p12.jpg", measured: slower(compression), bound: { least: 2 } },
  { what: `times as fast as ${compression}`, picture: "p48.jpg", measured: slower(compression), bound: { least: 4 } },
  {
    what: "times as fast as compressorjs",
    picture: "p12.jpg",
    measured: slower("compressorjs"),
    bound: { least: 2.5 },
  },
  { what: "times as fast as compressorjs", picture: "p48.jpg", measured: slower("compressorjs"), bound: { least: 3 } },
  { what: "times as fast as pica", picture: "p12.jpg", measured: slower("pica"), bound: { least: 5 } },
  { what: "times as fast as pica", picture: "p48.jpg", measured: slower("pica"), bound: { least: 5 } },
  { what: `memory as a share of ${compression}'s`, picture: "p12.jpg", measured: memory, bound: { most: 0.5 } },
  { what: `memory as a share of ${compression}'s`, picture: "p48.jpg", measured: memory, bound: { most: 0.25 } },
  { what: "longest time the page was held up, ms", picture: "", measured: longest, bound: { most: 50 } },
  { what: likenessTarget, picture: "p12.jpg", measured: betterLikeness, bound: { least: leastLikenessGain } },
  { what: likenessTarget, picture: "p48.jpg", measured: betterLikeness, bound: { least: leastLikenessGain } },
  { what: "times as fast as the fastest peer", picture: "p12.png", measured: fastestPeer, bound: { least: 0.9 } },
  { what: "times as fast as the fastest peer", picture: "p12.webp", measured: fastestPeer, bound: { least: 0.9 } },
  { what: "times as fast as the fastest peer", picture: "p12.avif", measured: fastestPeer, bound: { least: 0.9 } },
];

/** Each target that speaks of this picture, with what was measured. */
export const held = (name: string, rows: Rows) =>
  targets
    .filter(({ picture }) => name.startsWith(picture))
    .map(({ what, bound, measured }) => {
      const value = measured(rows);
      return {
        what,
        ...bound,
        measured: value === null ? null : Number(value.toFixed(3)),
        isMet: isWithin(value, bound),
      };
    });

const isWithin = (value: number | null, bound: Bound): boolean =>
  value !== null && ("least" in bound ? value >= bound.least : value <= bound.most);

const ratio = (one: number | undefined, other: number | undefined): number | null =>
  one === undefined || other === undefined || other === 0 ? null : one / other;
