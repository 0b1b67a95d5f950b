import type { TryOn } from "@/lib/shared/try-on";

/** Are others before it? The first in line is about to begin. */
export const isInLine = ({ status, progress }: Pick<TryOn, "status" | "progress">): boolean =>
  status === "queued" && (progress.queuePosition ?? 1) > 1;
