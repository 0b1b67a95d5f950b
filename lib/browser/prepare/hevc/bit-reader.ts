import { HevcError } from "./hevc-error";

/** Bits of a parameter set or slice header, first the highest of each byte. Past the end come zeros. */
export class BitReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  bit(): number {
    const bit = ((this.bytes[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1;
    this.at += 1;
    return bit;
  }

  flag(): boolean {
    return this.bit() === 1;
  }

  bits(count: number): number {
    let value = 0;
    for (let n = 0; n < count; n++) value = value * 2 + this.bit();
    return value;
  }

  skip(count: number): void {
    this.at += count;
  }

  /** Exp-Golomb code ue(v), in 0 to `max`. A header's own limit is what keeps a broken file from asking for the moon. */
  unsigned(max: number): number {
    let zeros = 0;
    while (this.bit() === 0) if (++zeros > 31) throw new HevcError("broken", "endless Exp-Golomb code");
    const value = 2 ** zeros - 1 + this.bits(zeros);
    if (value > max) throw new HevcError("broken", `value ${value} over ${max}`);
    return value;
  }

  /** Signed Exp-Golomb code se(v). */
  signed(): number {
    const code = this.unsigned(2 ** 31);
    return code % 2 === 1 ? (code + 1) / 2 : -code / 2;
  }

  /** Bytes from here on, after the stop bit and the zeros that fill its byte. */
  restAfterAlignment(): Uint8Array {
    return this.bytes.subarray((this.at >> 3) + 1);
  }
}

/** Without the byte 3 that is put after two zero bytes to keep start codes out of the data. */
export function withoutEmulationPrevention(nal: Uint8Array): Uint8Array {
  const out = new Uint8Array(nal.length);
  let [length, zeros] = [0, 0];
  for (const byte of nal) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    out[length++] = byte;
  }
  return out.subarray(0, length);
}
