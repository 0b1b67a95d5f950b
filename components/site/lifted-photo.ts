import { fillingOf, slideTo, wholeIn, type Box } from "./slide-boxes";

type Lifted = { tryOnId: string; picture: HTMLCanvasElement; from: Box };

const longEdgePx = 1024;
let lifted: Lifted | null = null;

/** Takes what the person's plate shows along to the page of a try-on: the plate itself is gone when that page comes. */
export function liftPhoto(tryOnId: string): void {
  const image = document.querySelector<HTMLImageElement>("[data-slot=person] img[alt]");
  if (!image?.complete || image.naturalWidth === 0) return;
  const { naturalWidth, naturalHeight } = image;
  const picture = document.createElement("canvas");
  const scale = Math.min(1, longEdgePx / Math.max(naturalWidth, naturalHeight));
  picture.width = Math.round(naturalWidth * scale);
  picture.height = Math.round(naturalHeight * scale);
  picture.getContext("2d")?.drawImage(image, 0, 0, picture.width, picture.height);
  lifted = { tryOnId, picture, from: wholeIn(image.getBoundingClientRect(), naturalWidth / naturalHeight) };
}

/** Width by height of the photo that was lifted for this try-on: known before the stage has loaded it. */
export const liftedRatio = (tryOnId: string): number | undefined =>
  lifted?.tryOnId === tryOnId ? lifted.picture.width / lifted.picture.height : undefined;

/**
 * Lets the lifted photo slide to the stage, once; nothing happens where none was lifted for this try-on. It stays until
 * the stage has its own, which does not show before.
 *
 * @param image of the stage, which its photo fills
 * @returns takes away what is left of it
 */
export function landPhoto(tryOnId: string, image: HTMLImageElement): () => void {
  if (lifted?.tryOnId !== tryOnId) return () => undefined;
  const { picture, from } = lifted;
  lifted = null;
  const stage = image.getBoundingClientRect();
  const to = fillingOf(stage, picture.width / picture.height);
  const { startTransform, endClip } = slideTo(from, to, stage);
  picture.ariaHidden = "true";
  picture.className = "animate-slide pointer-events-none absolute z-10 origin-top-left";
  // On the page, and not on the window: who scrolls takes it along.
  picture.style.left = `${to.left + scrollX}px`;
  picture.style.top = `${to.top + scrollY}px`;
  picture.style.width = `${to.width}px`;
  picture.style.height = `${to.height}px`;
  picture.style.clipPath = endClip;
  picture.style.setProperty("--start", startTransform);
  const end = () => {
    picture.remove();
    image.style.visibility = "";
  };
  picture.addEventListener("animationend", () => {
    image.decode().then(end, end);
  });
  image.style.visibility = "hidden";
  document.body.append(picture);
  return end;
}
