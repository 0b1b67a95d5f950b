import { expect, test } from "vitest";
import { gatewayServer } from "../testing/gateway-server";
import { renderUse } from "./render-use";
import { retryTryOn } from "./retry-try-on";

const minute = 60_000;
const ann = { ownerId: "ann", addressKey: "ann" };

/** A retry that goes on with a task which the gateway, asked for it, has no longer. */
async function retryOfForgotten(environment: Record<string, string>) {
  const room = await gatewayServer({ behaviour: { doneMs: 40 * minute }, environment });
  const first = await room.tryOn();
  await room.pass(31 * minute);
  room.gateways.uniapi.state.tasks.clear();
  const made = await retryTryOn(room.server, ann, first.id);
  if (!made.ok) throw new Error(made.error.code);
  await room.pass(minute);
  return { room, first, again: await room.see(made.value.id) };
}

test.each([
  ["BUDGET_PER_DAY", "budget_exhausted"],
  ["QUOTA_PER_OWNER_PER_DAY", "quota_exceeded"],
])("a retry whose task is gone becomes no render beyond %s, however often it is pressed", async (setting, code) => {
  const { room, first, again } = await retryOfForgotten({ [setting]: "1" });
  expect(again).toMatchObject({ status: "failed", problem_code: code, gateway_task_id: null });
  expect(renderUse(again)).toBe("unused");
  await retryTryOn(room.server, ann, first.id);
  await room.pass(minute);
  expect(room.creates()).toBe(1);
  expect(await room.server.db.selectFrom("paid_renders").selectAll().execute()).toHaveLength(1);
});

test("within the limits it is a new render, counted as one", async () => {
  const { room, again } = await retryOfForgotten({ BUDGET_PER_DAY: "2" });
  expect(again.status).toBe("rendering");
  expect(room.creates()).toBe(2);
  expect(await room.server.db.selectFrom("paid_renders").selectAll().execute()).toHaveLength(2);
});
