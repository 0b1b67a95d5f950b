import type { Succeeded } from "./succeeded";
import { photoImageUrl } from "@/lib/browser/api/photo-addresses";
import type { LookPictures } from "@/lib/browser/inspect/inspect-look";
import { garmentPhotoIds, type GarmentChoice } from "@/lib/shared/try-on";

/** What a worker needs to look into a finished look. */
export function lookPictures({ personId, garment, result }: Succeeded): LookPictures {
  const bottom = "single" in garment ? undefined : garment.bottom;
  return {
    personUrl: photoImageUrl(personId),
    resultUrl: result.imageUrl,
    garments: garmentPhotoIds(garment).map((id) => ({ url: photoImageUrl(id), isBottom: id === bottom })),
    clothes: newClothes(garment),
  };
}

/** What should have stayed: with a top alone the trousers, with a bottom alone the top. One piece may be a dress. */
function newClothes(garment: GarmentChoice): LookPictures["clothes"] {
  if ("single" in garment || (garment.top !== undefined && garment.bottom !== undefined)) return "all";
  return garment.top !== undefined ? "upper" : "lower";
}
