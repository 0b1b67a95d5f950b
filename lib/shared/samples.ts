import type { GarmentKind } from "./garment";
import type { SizePx } from "./picture-rules";

/**
 * The pictures under `public/samples/` that fill a plate on one tap. An id is the file's name there, and under
 * `samples` in `messages/` what the picture shows. Made by `scripts/make-samples.ts`; origin and licence stand in
 * `public/samples/SOURCES.md`.
 */
export const samplePersons = ["anna", "david", "maya", "kenji", "lin", "tom"] as const;
export type SamplePersonId = (typeof samplePersons)[number];

export const sampleGarmentKinds = {
  tee_print: "upper",
  longsleeve_stripe: "upper",
  shirt_plaid: "upper",
  sweater_knit: "upper",
  jeans: "lower",
  chino_olive: "lower",
  skirt_dots: "lower",
  dress_floral: "dress",
} as const satisfies Record<string, GarmentKind>;
export type SampleGarmentId = keyof typeof sampleGarmentKinds;

/** Every full picture and every thumbnail has this size, so that a strip keeps its place while it loads. */
export const samplePictureSize = { widthPx: 768, heightPx: 1024 } as const satisfies SizePx;
export const sampleThumbnailSize = { widthPx: 180, heightPx: 240 } as const satisfies SizePx;

type SamplePicture = { pictureUrl: string; thumbnailUrl: string };
export type Sample = SamplePicture &
  ({ kind: "person"; id: SamplePersonId } | { kind: "garment"; id: SampleGarmentId; garmentKind: GarmentKind });

const inFolder = (folder: "persons" | "garments", id: string): SamplePicture => ({
  pictureUrl: `/samples/${folder}/${id}.jpg`,
  thumbnailUrl: `/samples/${folder}/${id}.webp`,
});

const sampleGarmentIds = Object.keys(sampleGarmentKinds) as SampleGarmentId[];

/** In the order of the strip: people first. */
export const samples: readonly Sample[] = [
  ...samplePersons.map((id): Sample => ({ kind: "person", id, ...inFolder("persons", id) })),
  ...sampleGarmentIds.map((id): Sample => ({
    kind: "garment",
    id,
    garmentKind: sampleGarmentKinds[id],
    ...inFolder("garments", id),
  })),
];

/** "Pictures that work": one that does and three that do not, for each plate. Captions are under `guide` in `messages/`. */
export const guidePictures = {
  person: ["person_good", "person_two", "person_dark", "person_cut_off"],
  garment: ["garment_good", "garment_two", "garment_blurred", "garment_cut_off"],
} as const;
export type GuidePictureId = (typeof guidePictures)[keyof typeof guidePictures][number];

/** Address of a guide picture; its size is `sampleThumbnailSize`. */
export const guidePictureUrl = (id: GuidePictureId): string => `/samples/guide/${id}.webp`;
