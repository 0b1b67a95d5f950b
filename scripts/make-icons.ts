/** Draws the icons of the installed app into `public/icons`: `npx tsx scripts/make-icons.ts`. Their shapes are ours. */
import { mkdir } from "node:fs/promises";
import sharp from "sharp";

const ink = "#191917";
const bone = "#faf9f6";

/** A garment between a photographer's crop marks. @param inset share of the edge kept free, for masks that cut corners */
function drawing(inset: number): string {
  const at = 24 * inset;
  const scale = 1 - 2 * inset;
  const marks = "M3 7V3h4M17 3h4v4M21 17v4h-4M7 21H3v-4";
  const garment = "M9.5 7 6 8.9l.9 3.1h1.6v5.4h7V12h1.6l.9-3.1L14.5 7a2.5 2.5 0 0 1-5 0Z";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="${ink}"/>
<g transform="translate(${at} ${at}) scale(${scale})" fill="none" stroke="${bone}" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"><path d="${marks}"/><path d="${garment}" fill="${bone}"/></g></svg>`;
}

/** `maskable`: systems may cut everything outside a circle of four fifths. */
const icons = [
  { file: "icon-192.png", edgePx: 192, inset: 0.08 },
  { file: "icon-512.png", edgePx: 512, inset: 0.08 },
  { file: "maskable-512.png", edgePx: 512, inset: 0.18 },
  { file: "apple-180.png", edgePx: 180, inset: 0.12 },
] as const;

await mkdir("public/icons", { recursive: true });
for (const { file, edgePx, inset } of icons) {
  const svg = Buffer.from(drawing(inset));
  await sharp(svg, { density: (72 * edgePx) / 24 })
    .resize(edgePx, edgePx)
    .png({ palette: true })
    .toFile(`public/icons/${file}`);
}
