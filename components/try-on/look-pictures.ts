import type { Succeeded } from "./succeeded";
import { photoImageUrl } from "@/lib/browser/api/photo-addresses";
import type { LookPictures } from "@/lib/browser/inspect/inspect-look";
import { garmentPhotoIds, type GarmentChoice } from "@/lib/shared/try-on";

/** What a worker needs to look into a finished look. */
export function lookPictures({ personId, garment, kinds = {}, fit = {}, result }: Succeeded): LookPictures {
  const ids = garmentPhotoIds(garment);
  const bottom = "single" in garment ? undefined : garment.bottom;
  return {
    personUrl: photoImageUrl(personId),
    resultUrl: result.imageUrl,
    garments: ids.map((id) => {
      const kind = kinds[id] ?? (id === bottom ? ("lower" as const) : undefined);
      // In an outfit the corrections are meant for the top, as the engine takes them.
      const isCorrected = id !== bottom || ids.length === 1;
      return { url: photoImageUrl(id), ...(kind && { kind }), fit: isCorrected ? fit : {} };
    }),
    clothes: newClothes(garment),
  };
}

/** What should have stayed: with a top alone the trousers, with a bottom alone the top. One piece may be a dress. */
function newClothes(garment: GarmentChoice): LookPictures["clothes"] {
  if ("single" in garment || (garment.top !== undefined && garment.bottom !== undefined)) return "all";
  return garment.top !== undefined ? "upper" : "lower";
}
