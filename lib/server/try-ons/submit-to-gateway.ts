import "server-only";
import type { GatewayName } from "@/lib/shared/try-on";
import { listConsents } from "../db/consent-repository";
import { listGateways, narrowGateway, pauseGateway, resumeGateway } from "../db/gateway-repository";
import { recordSends } from "../db/photo-repository";
import type { TryOnRow } from "../db/schema";
import { countUnderWay } from "../db/line-repository";
import { keepTaskId } from "../db/try-on-work-repository";
import type { SubmitOutcome } from "../renderers/port";
import { carryOut, timesOf } from "./carry-out";
import { chooseGateway, hasAnother, narrowMs, pauseMsAfter } from "./gateway-choice";
import { move, outlast, type WorkDeps } from "./move";
import { afterSubmit } from "./next-move";
import { photoIdsOf, renderRequest } from "./render-request";

/**
 * Make the one create call of a try-on that was just admitted. Just before it the row says that it was sent, after it
 * what came of it: a process that dies in between leaves a doubt, never a second create.
 */
export async function submitToGateway(deps: WorkDeps, held: TryOnRow): Promise<void> {
  const order = await allowedGateways(deps, held);
  const gateway = chooseGateway(order, await listGateways(deps.db), deps.now());
  const renderer = gateway && deps.renderers[gateway];
  if (!gateway || !renderer) {
    // The operator took the last gateway away, or the person took back what they had agreed to.
    const code = deps.gateways.length === 0 ? "gateway_config" : "consent_required";
    return carryOut(deps, held, { kind: "fail", problem: { code }, unpaid: true });
  }

  let begun = held;
  const beforeSending = async (): Promise<boolean> => {
    const startedAt = deps.now();
    await recordSends(deps.db, photoIdsOf(held), gateway, startedAt);
    const moved = await move(deps, held, "submitting", { started_at: startedAt, renderer: gateway });
    begun = moved ?? held;
    return moved !== undefined;
  };
  const request = { ...(await renderRequest(deps, held)), beforeSending };
  // A cancel does not cut it short: the gateway may have it by then, and its task id is kept for the accounts.
  const outcome = await renderer.submit(request, deps.running.stopping);
  // It may be paid by now: what came of it is written down however long the database is away.
  await outlast(deps, begun.id, async () => {
    if (outcome.kind === "accepted") await keepTaskId(deps.db, begun.id, outcome.gatewayTaskId);
    await learnFrom(deps, gateway, outcome);
    const sending = {
      attempts: begun.attempts,
      random: Math.random(),
      mayMoveOn: await mayMoveOn(deps, order, gateway, outcome),
    };
    await carryOut(deps, begun, afterSubmit(outcome, sending, timesOf(deps, begun)));
  });
}

/** In the operator's order, and only those to which the owner has agreed. */
async function allowedGateways({ db, gateways }: WorkDeps, { owner_id }: TryOnRow): Promise<GatewayName[]> {
  const agreed = await listConsents(db, owner_id);
  return gateways.filter((name) => agreed.includes(name));
}

/** What one create tells of a gateway is good for the next try-ons, of whichever process. */
async function learnFrom({ db, now, log }: WorkDeps, gateway: GatewayName, outcome: SubmitOutcome): Promise<void> {
  if (outcome.kind === "accepted") return resumeGateway(db, gateway);
  const code = codeOf(outcome);
  const pauseMs = code && pauseMsAfter(code);
  if (code && pauseMs !== null) {
    log.warn({ gateway, code, pauseMs }, "new try-ons go to the next gateway for a while");
    await pauseGateway(db, gateway, code, now() + pauseMs);
  }
  if (outcome.kind === "refused" && outcome.crowded) {
    const others = (await countUnderWay(db, "gateway")) - 1;
    await narrowGateway(db, gateway, Math.max(1, others), now() + narrowMs);
  }
}

const codeOf = (outcome: SubmitOutcome) => {
  if (outcome.kind === "refused") return outcome.problem.code;
  return outcome.kind === "unknown" ? "gateway_down" : null;
};

/** Only what was certainly not taken may go elsewhere, and only where the gateway and not the pictures were the reason. */
async function mayMoveOn(
  { db, now }: WorkDeps,
  order: readonly GatewayName[],
  gateway: GatewayName,
  outcome: SubmitOutcome,
): Promise<boolean> {
  if (outcome.kind !== "refused" || pauseMsAfter(outcome.problem.code) === null) return false;
  return hasAnother(order, await listGateways(db), gateway, now());
}
