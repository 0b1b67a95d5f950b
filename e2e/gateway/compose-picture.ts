import sharp from "sharp";

export type MakePicture = (human: Buffer | null, cloth: Buffer | null) => Promise<Buffer>;

const size = { width: 768, height: 1024 };

/**
 * A result picture without any fitting, for tests: the person, with the garment laid over the middle.
 *
 * @returns PNG, 768 × 1024 px
 */
export const composePicture: MakePicture = async (human, cloth) => {
  const person = human ? sharp(human) : blank("#d8d4cc");
  const garment = await (cloth ? sharp(cloth) : blank("#7a8a99"))
    .resize(320, 320, { fit: "contain", background: "#ffffff" })
    .png()
    .toBuffer();
  return person
    .flatten({ background: "#ffffff" })
    .resize(size.width, size.height, { fit: "contain", background: "#ffffff" })
    .composite([{ input: garment, gravity: "centre" }])
    .png()
    .toBuffer();
};

/** Stands in for a picture that was given by its address. */
const blank = (background: string) => sharp({ create: { ...size, channels: 3, background } });
