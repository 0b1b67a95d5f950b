import { useQuery } from "@tanstack/react-query";
import type { Several } from "./find-several";
import { suspectsOf } from "./suspects";
import type { TryOn } from "@/lib/shared/try-on";

/** The photo that shows several people or garments, where the try-on failed for that and they are found in it; else null. */
export function useSeveral(tryOn: TryOn): Several | null {
  const suspects = suspectsOf(tryOn);
  const { data } = useQuery({
    queryKey: ["several found", ...(suspects?.photoIds ?? [])],
    enabled: suspects !== null,
    queryFn: async ({ signal }) => {
      const { findSeveral } = await import("./find-several");
      return suspects && findSeveral(suspects, signal);
    },
    staleTime: Infinity,
  });
  return data ?? null;
}
