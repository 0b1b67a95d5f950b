import type { TryOn } from "@/lib/shared/try-on";

/** A try-on with its picture. */
export type Succeeded = TryOn & { result: NonNullable<TryOn["result"]> };

export const isSucceeded = (tryOn: TryOn): tryOn is Succeeded => tryOn.result !== undefined;
