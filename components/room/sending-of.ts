import { slotNames } from "./plate-state";
import type { RoomState } from "./room-state";
import type { Tray } from "./tray-state";
import type { Sending } from "./use-retry";

/** How the pictures of the room and its tray stand, the one that is worst off first. */
export function sendingOf({ plates }: RoomState, { extras }: Tray): Sending {
  const steps = [...slotNames.map((slot) => plates[slot].step), ...extras.map(({ step }) => step)];
  if (steps.includes("stopped")) return "stopped";
  return steps.includes("sending") ? "running" : "none";
}
