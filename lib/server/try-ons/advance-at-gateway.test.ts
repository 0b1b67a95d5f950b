import { join } from "node:path";
import Libsql from "libsql";
import { expect, test } from "vitest";
import { insertConsents } from "../db/consent-repository";
import { findTryOn } from "../db/try-on-repository";
import { releaseAllClaims } from "../db/try-on-work-repository";
import type { Renderer, SubmitOutcome } from "../renderers/port";
import { statusOf } from "../testing/steered-server";
import { testServer } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { advance } from "./advance";

const atGateway = async (
  submit: () => Promise<SubmitOutcome>,
  check: Renderer["check"] = () => Promise.reject(new Error()),
) => {
  const server = await testServer();
  const send: Renderer["submit"] = async ({ beforeSending }) => {
    await beforeSending?.();
    return submit();
  };
  server.renderers = { ...server.renderers, uniapi: { name: "uniapi", submit: send, check, namedTask: () => null } };
  server.gateways = ["uniapi"];
  await insertConsents(server.db, "ann", ["uniapi"], server.clock.now);
  const { row } = await addTryOn(server, "ann");
  await server.db.updateTable("try_ons").set({ renderer: "uniapi" }).execute();
  return { server, row };
};

test("a gateway that took it is asked later under its own id", async () => {
  const { server, row } = await atGateway(() => Promise.resolve({ kind: "accepted", gatewayTaskId: "t1" }));
  await advance(server, row.id);
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "rendering", gateway_task_id: "t1" });
  expect(server.scheduled[0]?.dueAt).toBeGreaterThan(server.clock.now);
});

test("that a gateway took it is written down as soon as the database is back", async () => {
  const { server, row } = await atGateway(() => {
    const other = new Libsql(join(server.folder, "test.db"));
    other.exec("begin immediate");
    // Freed only after a write has met it.
    server.log.warn = () => {
      if (other.inTransaction) other.exec("rollback");
    };
    return Promise.resolve({ kind: "accepted", gatewayTaskId: "t1" });
  });
  await advance(server, row.id);
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "rendering", gateway_task_id: "t1" });
});

test("a crash between sending to a gateway and hearing from it is never sent again", async () => {
  let submits = 0;
  const { server, row } = await atGateway(() => {
    submits += 1;
    return new Promise<SubmitOutcome>(() => undefined);
  });
  void advance(server, row.id);
  await expect.poll(() => submits).toBe(1);
  await releaseAllClaims(server.db);
  await advance(server, row.id);
  expect(await statusOf(server, row.id)).toBe("checking");
  server.clock.now += server.settings.tryOnDeadlineMs;
  await advance(server, row.id);
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "failed", problem_code: "lost" });
  expect(submits).toBe(1);
});
