import { z } from "zod/mini";
import { GarmentChoice, PhotoId } from "./try-on";

/** For so long a code opens the room on another device. */
export const handoffMinutes = 10;

/** Body of `POST /api/handoffs`: the photos that lie on the plates, which come along. */
export const NewHandoff = z.strictObject({ personId: z.optional(PhotoId), garment: z.optional(GarmentChoice) });
export type NewHandoff = z.infer<typeof NewHandoff>;

/** The address that opens the room on another device. */
export const Handoff = z.object({ url: z.string(), expiresAt: z.string() });
export type Handoff = z.infer<typeof Handoff>;

export const HandoffStatus = z.enum(["waiting", "used", "expired"]);
export type HandoffStatus = z.infer<typeof HandoffStatus>;

/** How the code that was made last stands. */
export const HandoffState = z.object({ status: HandoffStatus, expiresAt: z.string() });
export type HandoffState = z.infer<typeof HandoffState>;
