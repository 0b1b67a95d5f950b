import type { Cabac } from "./cabac";
import { ctx } from "./contexts";
import { scans } from "./scans";

/** How the coefficients of one block are to be read. */
export type ResidualRules = {
  log2: number;
  isLuma: boolean;
  scanIndex: 0 | 1 | 2;
  signHiding: boolean;
  mayBeSkipped: boolean;
};

/** What was read beside the coefficients: how far they reach from the first column and row. */
export type Residual = { isSkipped: boolean; columns: number; rows: number };

/** Context of a coefficient's significance in a 4 × 4 block, by place. */
const smallBlockContexts = Uint8Array.from([0, 1, 4, 5, 2, 3, 4, 5, 6, 6, 8, 8, 7, 7, 8, 8]);
/** The same in larger ones, by which of the right (1) and lower (2) neighbour groups are coded, then by place. */
const groupContexts = [0, 1, 2, 3].map((neighbours) =>
  Uint8Array.from({ length: 16 }, (_, at) => {
    const [x, y] = [at & 3, at >> 2];
    if (neighbours === 3) return 2;
    const distance = neighbours === 0 ? x + y : neighbours === 1 ? y : x;
    if (neighbours === 0) return distance === 0 ? 2 : distance < 3 ? 1 : 0;
    return distance === 0 ? 2 : distance === 1 ? 1 : 0;
  }),
);
/** From this many on, the levels of a group carry no flags of their own. */
const maxFlagged = 8;

const isGroupCoded = new Uint8Array(64);
const places = new Uint8Array(16);
const levels = new Int32Array(16);

/** residual_coding() of H.265 7.3.8.11. @param block is cleared and filled with coefficients, row by row */
export function readResidual(cabac: Cabac, block: Int32Array, rules: ResidualRules): Residual {
  const { log2, isLuma, scanIndex, signHiding } = rules;
  block.fill(0, 0, 1 << (2 * log2));
  isGroupCoded.fill(0);
  const isSkipped = rules.mayBeSkipped && cabac.bin(ctx.transformSkip + (isLuma ? 0 : 1)) === 1;
  const last = readLast(cabac, log2, isLuma, scanIndex === 2);
  const groupScan = scanOf(scanIndex, log2 - 2);
  const scan = scanOf(scanIndex, 2);
  const lastGroup = groupScan.orderOf[((last.y >> 2) << (log2 - 2)) + (last.x >> 2)] ?? 0;
  const groupsWide = 1 << (log2 - 2);
  let [columns, rows, previousGreater1] = [0, 0, 1];

  for (let group = lastGroup; group >= 0; group--) {
    const [groupX, groupY] = [groupScan.x[group] ?? 0, groupScan.y[group] ?? 0];
    const right = groupX + 1 < groupsWide ? (isGroupCoded[groupY * 8 + groupX + 1] ?? 0) : 0;
    const below = groupY + 1 < groupsWide ? (isGroupCoded[groupY * 8 + 8 + groupX] ?? 0) : 0;
    const isLast = group === lastGroup;
    const isInferred = isLast || group === 0;
    const isCoded = isInferred || cabac.bin(ctx.codedSubBlock + (right | below) + (isLuma ? 0 : 2)) === 1;
    if (!isCoded) continue;
    isGroupCoded[groupY * 8 + groupX] = 1;

    // Which coefficients are not zero, from the last in scan order to the first.
    let count = 0;
    let from = 15;
    if (isLast) {
      from = scan.orderOf[((last.y & 3) << 2) + (last.x & 3)] ?? 0;
      places[count++] = from--;
    }
    const base = ctx.significant + significanceBase(log2, isLuma, scanIndex, groupX + groupY > 0);
    const contexts = log2 === 2 ? smallBlockContexts : (groupContexts[right | (below << 1)] ?? smallBlockContexts);
    for (let place = from; place > 0; place--) {
      const at = ((scan.y[place] ?? 0) << 2) + (scan.x[place] ?? 0);
      if (cabac.bin(base + (contexts[at] ?? 0)) === 1) places[count++] = place;
    }
    if (from >= 0) {
      const isImplied = !isInferred && count === 0;
      const isFirst = group === 0;
      const context = isFirst ? ctx.significant + (isLuma ? 0 : 27) : base + (contexts[0] ?? 0);
      if (isImplied || cabac.bin(context) === 1) places[count++] = 0;
    }
    if (count === 0) continue;
    previousGreater1 = readLevels(cabac, count, { isLuma, isFirstGroup: group === 0, previousGreater1, signHiding });
    for (let n = 0; n < count; n++) {
      const place = places[n] ?? 0;
      const [x, y] = [groupX * 4 + (scan.x[place] ?? 0), groupY * 4 + (scan.y[place] ?? 0)];
      block[(y << log2) + x] = levels[n] ?? 0;
      if (x >= columns) columns = x + 1;
      if (y >= rows) rows = y + 1;
    }
  }
  return { isSkipped, columns, rows };
}

function scanOf(scanIndex: 0 | 1 | 2, log2: number) {
  const scan = scans[scanIndex]?.[log2];
  if (!scan) throw new RangeError(`no scan of size ${log2}`);
  return scan;
}

function readLast(cabac: Cabac, log2: number, isLuma: boolean, isSwapped: boolean): { x: number; y: number } {
  const offset = isLuma ? 3 * (log2 - 2) + ((log2 - 1) >> 2) : 15;
  const shift = isLuma ? (log2 + 1) >> 2 : log2 - 2;
  const prefix = (first: number) => {
    let value = 0;
    while (value < 2 * log2 - 1 && cabac.bin(first + offset + (value >> shift)) === 1) value += 1;
    return value;
  };
  const whole = (value: number) => {
    if (value < 4) return value;
    const bits = (value >> 1) - 1;
    return (1 << bits) * (2 + (value & 1)) + cabac.bypassBits(bits);
  };
  const [prefixX, prefixY] = [prefix(ctx.lastX), prefix(ctx.lastY)];
  const x = whole(prefixX);
  const y = whole(prefixY);
  return isSwapped ? { x: y, y: x } : { x, y };
}

/** First context of a coefficient's significance, to which its place adds. */
function significanceBase(log2: number, isLuma: boolean, scanIndex: number, isLaterGroup: boolean): number {
  if (log2 === 2) return isLuma ? 0 : 27;
  if (!isLuma) return 27 + (log2 === 3 ? 9 : 12);
  return (isLaterGroup ? 3 : 0) + (log2 === 3 ? (scanIndex === 0 ? 9 : 15) : 21);
}

type LevelRules = { isLuma: boolean; isFirstGroup: boolean; previousGreater1: number; signHiding: boolean };

/** Values of the coefficients of one group into `levels`. @returns the state that chooses the next group's contexts */
function readLevels(cabac: Cabac, count: number, rules: LevelRules): number {
  const contextSet = (rules.isLuma && !rules.isFirstGroup ? 2 : 0) + (rules.previousGreater1 === 0 ? 1 : 0);
  const flagged = Math.min(count, maxFlagged);
  let greater1 = 1;
  let firstGreater = -1;
  for (let n = 0; n < flagged; n++) {
    const isGreater = cabac.bin(ctx.greater1 + (rules.isLuma ? 0 : 16) + contextSet * 4 + greater1);
    levels[n] = 1 + isGreater;
    if (isGreater === 1) {
      greater1 = 0;
      if (firstGreater < 0) firstGreater = n;
    } else if (greater1 > 0 && greater1 < 3) greater1 += 1;
  }
  if (firstGreater >= 0) {
    levels[firstGreater] = 2 + cabac.bin(ctx.greater2 + (rules.isLuma ? 0 : 4) + contextSet);
  }
  const isHidden = rules.signHiding && (places[0] ?? 0) - (places[count - 1] ?? 0) > 3;
  const signCount = isHidden ? count - 1 : count;
  const signs = cabac.bypassBits(signCount) << (16 - signCount);
  let rice = 0;
  let sum = 0;
  for (let n = 0; n < count; n++) {
    const base = n < flagged ? (levels[n] ?? 0) : 1;
    const ceiling = n >= flagged ? 1 : n === firstGreater ? 3 : 2;
    let level = base;
    if (base === ceiling) {
      level += readRemaining(cabac, rice);
      if (level > 3 * (1 << rice)) rice = Math.min(rice + 1, 4);
    }
    sum += level;
    levels[n] = (signs >> (15 - n)) & 1 ? -level : level;
  }
  if (isHidden && sum % 2 === 1) levels[count - 1] = -(levels[count - 1] ?? 0);
  return greater1;
}

/** coeff_abs_level_remaining of H.265 9.3.3.11. */
function readRemaining(cabac: Cabac, rice: number): number {
  let prefix = 0;
  while (prefix < 32 && cabac.bypass() === 1) prefix += 1;
  if (prefix <= 3) return (prefix << rice) + cabac.bypassBits(rice);
  const bits = Math.min(prefix - 3 + rice, 31);
  return (((1 << Math.min(prefix - 3, 28)) + 3 - 1) << rice) + cabac.bypassBits(bits);
}
