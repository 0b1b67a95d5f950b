import type { Failure } from "./failure";
import { swappedOutfit } from "./swapped-outfit";
import { roomAddress } from "@/lib/shared/room-address";
import type { TryOn } from "@/lib/shared/try-on";

type Way = { label: "swap" | "person" | "garment" | "looks" | "room"; href: string };

/** The ways on from a failed try-on, the best one first. What need not be changed is on its plate already. */
export function waysOf({ problem, personId, garment }: TryOn, change: Failure["change"]): Way[] {
  const swapped = problem?.code === "wrong_slot" ? swappedOutfit(garment) : null;
  const person: Way = { label: "person", href: roomAddress({ garment }) };
  const other: Way = { label: "garment", href: roomAddress({ personId }) };
  const room: Way = { label: "room", href: roomAddress({ personId, garment }) };
  const swap: Way[] = swapped ? [{ label: "swap", href: roomAddress({ personId, garment: swapped }) }] : [];
  switch (change) {
    case "person":
      return [person, room];
    case "garment":
      return [...swap, other, room];
    case "either":
      return [person, other];
    case "none":
      return problem?.code === "storage_full" ? [{ label: "looks", href: "/looks" }, room] : [room];
  }
}
