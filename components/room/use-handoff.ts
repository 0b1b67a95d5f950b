import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { arePhotosOnTheWay, chosenPhotos } from "./chosen-photos";
import type { RoomState } from "./room-state";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { makeHandoff, seeHandoff } from "@/lib/browser/api/handoffs";
import { listPhotos } from "@/lib/browser/api/own-things";
import type { HandoffStatus, NewHandoff } from "@/lib/shared/handoff";
import type { Photo } from "@/lib/shared/photo";

const askEveryMs = 2_000;

/** `photosBefore`: those that were there when the code was made; every other one came over. */
type Made = { url: string; expiresAt: string; photosBefore: readonly string[] };

export type HandoffStep = { step: "making" } | { step: "failed" } | ({ step: HandoffStatus } & Made);

/**
 * Makes a code as soon as the room's photos are on the server, waits until it is used, and tells of every photo that is added on the other
 * device while it stays shown. A question that is not answered keeps what is known.
 */
export function useHandoff(room: RoomState, onArrived: (photo: Photo) => void) {
  const made = useMutation({
    mutationFn: async (photos: NewHandoff): Promise<Made> => {
      const before = await valueOrThrow(listPhotos(AbortSignal.timeout(10_000)));
      return { ...(await valueOrThrow(makeHandoff(photos))), photosBefore: before.items.map(({ id }) => id) };
    },
  });
  const make = () => {
    made.mutate(chosenPhotos(room));
  };
  const mustWait = arePhotosOnTheWay(room);
  const makeFirst = useEffectEvent(() => {
    // What comes over from the other device is on its way too, and needs no other code.
    if (made.isIdle) make();
  });
  useEffect(() => {
    if (!mustWait) makeFirst();
  }, [mustWait]);

  const state = useQuery({
    queryKey: ["handoff", made.data?.url],
    queryFn: ({ signal }) => valueOrThrow(seeHandoff(signal)),
    enabled: made.data !== undefined,
    refetchInterval: ({ state: { data } }) => (data === undefined || data.status === "waiting" ? askEveryMs : false),
  });
  // Another tab of this person's may have made a newer one since, which has ended this one.
  const isLast = state.data?.expiresAt === made.data?.expiresAt;
  const status = state.data === undefined ? "waiting" : isLast ? state.data.status : "expired";
  const arrived = useArrivals(status === "used" ? made.data : undefined, onArrived);
  return { now: stepOf(made, status), arrived, again: make };
}

function stepOf({ data, isError }: { data: Made | undefined; isError: boolean }, status: HandoffStatus): HandoffStep {
  if (isError) return { step: "failed" };
  return data === undefined ? { step: "making" } : { step: status, ...data };
}

/** Newest first. Each is told once. */
function useArrivals(made: Made | undefined, onArrived: (photo: Photo) => void): readonly Photo[] {
  const { data } = useQuery({
    queryKey: ["handoff photos", made?.url],
    queryFn: ({ signal }) => valueOrThrow(listPhotos(signal)),
    enabled: made !== undefined,
    refetchInterval: askEveryMs,
  });
  const arrived = data?.items.filter(({ id }) => made?.photosBefore.includes(id) === false) ?? [];
  const told = useRef(new Set<string>());
  const tell = useEffectEvent(() => {
    const fresh = arrived.filter(({ id }) => !told.current.has(id)).reverse();
    for (const photo of fresh) {
      told.current.add(photo.id);
      onArrived(photo);
    }
  });
  useEffect(() => {
    tell();
  }, [data]);
  return arrived;
}
