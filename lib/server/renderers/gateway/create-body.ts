import "server-only";
import type { GarmentPicture, RenderRequest } from "../port";
import { pictureForGateway } from "./picture-for-gateway";
import { stitchOutfit } from "./stitch-outfit";

/**
 * The JSON of a create. The names are the interface's own; several public clients use others, which the gateways
 * ignore without a word. Pictures are base64 without a `data:` prefix, which Kling refuses.
 */
export async function createBody(request: RenderRequest): Promise<string> {
  const person = await pictureForGateway(await request.person.read());
  const garment = await garmentPicture(request.garments);
  return JSON.stringify({
    model_name: request.model, // always: UniAPI requires it, V-API would take v1
    human_image: person.toString("base64"),
    cloth_image: garment.toString("base64"),
    ...(request.callbackUrl === undefined ? {} : { callback_url: request.callbackUrl }),
  });
}

async function garmentPicture(garments: readonly GarmentPicture[]): Promise<Buffer> {
  const [first, second] = garments;
  if (!first) throw new RangeError("a try-on without a garment");
  if (!second) return pictureForGateway(await first.read());
  const [upper, lower] = isUpper(first, second) ? [first, second] : [second, first];
  return stitchOutfit(await upper.read(), await lower.read());
}

/** What is known of the kinds beats the slots: people put trousers into "top". */
function isUpper(piece: GarmentPicture, other: GarmentPicture): boolean {
  if (piece.kind === "upper" || other.kind === "lower") return true;
  if (piece.kind === "lower" || other.kind === "upper") return false;
  return piece.slot === "top";
}
