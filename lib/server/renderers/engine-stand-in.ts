import "server-only";
import sharp from "sharp";
import { fitWithin } from "@/lib/shared/fit-within";
import { ok } from "@/lib/shared/result";
import type { EnginePool } from "./engine-port";

/** Stands where the local engine will be until it lands: lays the garment over the person's chest. */
export const engineStandIn = (): EnginePool => ({
  fit: async ({ person, garments }) => {
    const { width, height } = await sharp(person).metadata();
    const { widthPx, heightPx } = fitWithin({ widthPx: width, heightPx: height }, 1024);
    const pieces = await Promise.all(
      garments.map(async ({ bytes, slot }) => ({
        input: await sharp(bytes)
          .resize(Math.round(widthPx / 2), Math.round(heightPx / 3), { fit: "inside" })
          .toBuffer(),
        gravity: slot === "bottom" ? ("south" as const) : ("centre" as const),
      })),
    );
    const png = await sharp(person).resize(widthPx, heightPx).flatten().composite(pieces).png().toBuffer();
    return ok({ png, widthPx, heightPx });
  },
  close: () => Promise.resolve(),
});
