import { generate } from "lean-qr";

/** What readers of the code need round it, in modules (ISO/IEC 18004). */
const quietModules = 4;

/**
 * A QR code as one path of an SVG, its dark modules in runs of a row. @returns `d`, and the side of the square in
 * modules, its quiet border included
 */
export function qrPath(text: string): { d: string; sideModules: number } {
  const code = generate(text);
  let d = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x += 1;
      const length = x + 1 - from;
      d += `M${from + quietModules} ${y + quietModules}h${length}v1h${-length}z`;
    }
  }
  return { d, sideModules: code.size + 2 * quietModules };
}
