import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { lookPictures } from "./look-pictures";
import type { Succeeded } from "./succeeded";
import { compareLook, findPlaces, type Comparison, type LoupePlaces } from "@/lib/browser/inspect/inspect-look";

/** Ways to look into a finished picture; nothing is worked out before one is chosen. */
export type Closer = "changes" | "loupe";

export type CloserLook = {
  chosen: Closer | null;
  choose: (closer: Closer | null) => void;
  comparison: UseQueryResult<Comparison>;
  places: UseQueryResult<LoupePlaces>;
};

export function useCloserLook(tryOn: Succeeded): CloserLook {
  const [chosen, choose] = useState<Closer | null>(null);
  const pictures = lookPictures(tryOn);
  // The pictures of a finished look never change, and planes of pixels are not worth comparing piece by piece.
  const once = { staleTime: Infinity, gcTime: 60_000, structuralSharing: false } as const;
  const comparison = useQuery({
    ...once,
    queryKey: ["comparison", tryOn.id],
    queryFn: ({ signal }) => compareLook(pictures, signal),
    enabled: chosen === "changes",
  });
  const places = useQuery({
    ...once,
    queryKey: ["places", tryOn.id],
    queryFn: ({ signal }) => findPlaces(pictures, signal),
    enabled: chosen === "loupe",
  });
  return { chosen, choose, comparison, places };
}
