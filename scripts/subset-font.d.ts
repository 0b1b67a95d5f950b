/** The package has no types; this is the part of it that we call. */
declare module "subset-font" {
  type Axis = number | { min: number; max: number };
  type Options = { targetFormat: "woff2"; variationAxes: Record<string, Axis> };
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
