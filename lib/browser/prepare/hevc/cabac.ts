/* Arithmetic decoder of H.265 9.3.4.3, on 16 and more bits of the offset at a time. */

/** Range of the less probable symbol, by state and two bits of the range. */
const rangeOfLps = Uint8Array.from([
  128, 176, 208, 240, 128, 167, 197, 227, 128, 158, 187, 216, 123, 150, 178, 205, 116, 142, 169, 195, 111, 135, 160,
  185, 105, 128, 152, 175, 100, 122, 144, 166, 95, 116, 137, 158, 90, 110, 130, 150, 85, 104, 123, 142, 81, 99, 117,
  135, 77, 94, 111, 128, 73, 89, 105, 122, 69, 85, 100, 116, 66, 80, 95, 110, 62, 76, 90, 104, 59, 72, 86, 99, 56, 69,
  81, 94, 53, 65, 77, 89, 51, 62, 73, 85, 48, 59, 69, 80, 46, 56, 66, 76, 43, 53, 63, 72, 41, 50, 59, 69, 39, 48, 56,
  65, 37, 45, 54, 62, 35, 43, 51, 59, 33, 41, 48, 56, 32, 39, 46, 53, 30, 37, 43, 50, 29, 35, 41, 48, 27, 33, 39, 45,
  26, 31, 37, 43, 24, 30, 35, 41, 23, 28, 33, 39, 22, 27, 32, 37, 21, 26, 30, 35, 20, 24, 29, 33, 19, 23, 27, 31, 18,
  22, 26, 30, 17, 21, 25, 28, 16, 20, 23, 27, 15, 19, 22, 25, 14, 18, 21, 24, 14, 17, 20, 23, 13, 16, 19, 22, 12, 15,
  18, 21, 12, 14, 17, 20, 11, 14, 16, 19, 11, 13, 15, 18, 10, 12, 15, 17, 10, 12, 14, 16, 9, 11, 13, 15, 9, 11, 12, 14,
  8, 10, 12, 14, 8, 9, 11, 13, 7, 9, 11, 12, 7, 9, 10, 12, 7, 8, 10, 11, 6, 8, 9, 11, 6, 7, 9, 10, 6, 7, 8, 9, 2, 2, 2,
  2,
]);
const stateAfterLps = Uint8Array.from([
  0, 0, 1, 2, 2, 4, 4, 5, 6, 7, 8, 9, 9, 11, 11, 12, 13, 13, 15, 15, 16, 16, 18, 18, 19, 19, 21, 21, 22, 22, 23, 24, 24,
  25, 26, 26, 27, 27, 28, 29, 29, 30, 30, 30, 31, 32, 32, 33, 33, 33, 34, 34, 35, 35, 35, 36, 36, 36, 37, 37, 37, 38,
  38, 63,
]);
const lastAdaptiveState = 62;
/** The smallest range, in the scale of `value`. */
const scaledHalf = 256 << 7;

export class Cabac {
  /** State of each context, times two, plus its more probable symbol. */
  readonly contexts: Uint8Array;
  private at = 0;
  private range = 510;
  /** Offset of the specification times 2^7, with bits below that are not yet needed. */
  private value = 0;
  /** Minus the number of bits that can be shifted out before the next byte is due. */
  private bitsNeeded = -8;

  constructor(
    private readonly bytes: Uint8Array,
    contextCount: number,
  ) {
    this.contexts = new Uint8Array(contextCount);
    this.restart();
  }

  /** Begin anew at the next whole byte: after a header, and after a row that ended. */
  restart(): void {
    this.range = 510;
    this.value = this.nextByte() * 256 + this.nextByte();
    this.bitsNeeded = -8;
  }

  /** One adaptive bin, 0 or 1. */
  bin(context: number): number {
    const packed = this.contexts[context] ?? 0;
    const state = packed >> 1;
    let symbol = packed & 1;
    const lps = rangeOfLps[(state << 2) + ((this.range >> 6) & 3)] ?? 0;
    this.range -= lps;
    const scaled = this.range << 7;
    if (this.value < scaled) {
      this.contexts[context] = ((state < lastAdaptiveState ? state + 1 : state) << 1) | symbol;
      if (scaled < scaledHalf) {
        this.range = scaled >> 6;
        this.shift(1);
      }
      return symbol;
    }
    this.value -= scaled;
    const shift = Math.clz32(lps) - 23;
    this.range = lps << shift;
    this.shift(shift);
    symbol ^= 1;
    const kept = state === 0 ? symbol : symbol ^ 1;
    this.contexts[context] = ((stateAfterLps[state] ?? 0) << 1) | kept;
    return symbol;
  }

  /** One bin of even odds. */
  bypass(): number {
    this.shift(1);
    const scaled = this.range << 7;
    if (this.value < scaled) return 0;
    this.value -= scaled;
    return 1;
  }

  bypassBits(count: number): number {
    let value = 0;
    for (let n = 0; n < count; n++) value = (value << 1) | this.bypass();
    return value;
  }

  /** The bin that says whether something ends here. */
  terminate(): boolean {
    this.range -= 2;
    const scaled = this.range << 7;
    if (this.value >= scaled) return true;
    if (scaled < scaledHalf) {
      this.range = scaled >> 6;
      this.shift(1);
    }
    return false;
  }

  get isPastEnd(): boolean {
    return this.at > this.bytes.length + 8;
  }

  private shift(count: number): void {
    this.value <<= count;
    this.bitsNeeded += count;
    if (this.bitsNeeded >= 0) {
      this.value |= this.nextByte() << this.bitsNeeded;
      this.bitsNeeded -= 8;
    }
  }

  private nextByte(): number {
    return this.bytes[this.at++] ?? 0;
  }
}
