import { bombs } from "./bombs";
import type { HostileFile } from "./hostile-file";
import { jpegOddities } from "./jpeg-oddities";
import { metadataBombs } from "./metadata-bombs";
import { otherFormats } from "./other-formats";
import { pngOddities } from "./png-oddities";
import { polyglots } from "./polyglots";
import { sizes } from "./sizes";
import { truncations } from "./truncations";

/** Every hostile file, with what has to become of it. Nothing of it is kept: each is made when it is needed. */
export const hostileFiles: readonly HostileFile[] = [
  ...sizes,
  ...bombs,
  ...metadataBombs,
  ...polyglots,
  ...otherFormats,
  ...jpegOddities,
  ...pngOddities,
  ...truncations,
];
