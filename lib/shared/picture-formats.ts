/** Content type of every picture format that this project knows by its bytes. */
export const contentTypes = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  heic: "image/heic",
  gif: "image/gif",
  bmp: "image/bmp",
} as const;

export type PictureFormat = keyof typeof contentTypes;
