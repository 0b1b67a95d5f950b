import { expect, test } from "vitest";
import { withoutHollowEnd } from "./hollow-cuff";

const [widthPx, heightPx] = [160, 260];
const root = { x: 80, y: 20 };
const down = { x: 0, y: 1 };
const rimY = 200;

/**
 * A sleeve that hangs straight down and ends in an ellipse around row `rimY`, seen from below: between its near and its far half
 * lies the inside. `inside`: lightness of that, of a front of 70.
 */
function hangingSleeve(inside: number) {
  const pixels = new Uint8Array(widthPx * heightPx);
  const lab = new Float32Array(pixels.length * 3);
  for (let i = 0; i < pixels.length; i++) {
    const u = ((i % widthPx) - root.x) / 36;
    const y = Math.floor(i / widthPx);
    const bulge = Math.abs(u) < 1 ? 22 * Math.sqrt(1 - u * u) : 0;
    if (Math.abs(u) > 1 || y < root.y || y > rimY + bulge) continue;
    pixels[i] = 1;
    lab[i * 3] = y > rimY - bulge ? inside : 70;
  }
  return { pixels, lab };
}

test("of a sleeve photographed open, what shows its inside is taken off, and little more", () => {
  const { pixels, lab } = hangingSleeve(25);
  const kept = withoutHollowEnd(pixels, { pixels, widthPx, heightPx }, lab, root, down);
  let [inside, front, lost] = [0, 0, 0];
  for (let i = 0; i < pixels.length; i++) {
    if (kept[i] && lab[i * 3] === 25) inside++;
    if (pixels[i] && lab[i * 3] === 70) front++;
    if (pixels[i] && !kept[i] && lab[i * 3] === 70) lost++;
  }
  expect(inside).toBeLessThan(120);
  expect(lost / front).toBeLessThan(0.08);
});

test("a closed sleeve stays as it is", () => {
  const { pixels, lab } = hangingSleeve(70);
  expect(withoutHollowEnd(pixels, { pixels, widthPx, heightPx }, lab, root, down)).toBe(pixels);
});

test("so does one with a straight cuff in a darker colour", () => {
  const { pixels, lab } = hangingSleeve(70);
  for (let i = rimY * widthPx; i < pixels.length; i++) if (pixels[i]) lab[i * 3] = 25;
  expect(withoutHollowEnd(pixels, { pixels, widthPx, heightPx }, lab, root, down)).toBe(pixels);
});
