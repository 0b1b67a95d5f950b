import { expect, test } from "vitest";
import { emptyRoom } from "./room-state";
import { sendingOf } from "./sending-of";
import { emptyTray, type Extra } from "./tray-state";

const tray = (...steps: Extra["step"][]) => ({
  ...emptyTray,
  extras: steps.map((step) => ({ id: step, step }) as Extra),
});

test("one picture that did not get through outweighs those that do", () => {
  expect(sendingOf(emptyRoom, emptyTray)).toBe("none");
  expect(sendingOf(emptyRoom, tray("stored", "sending"))).toBe("running");
  expect(sendingOf(emptyRoom, tray("sending", "stopped", "stored"))).toBe("stopped");
});
