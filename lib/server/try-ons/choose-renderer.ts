import "server-only";
import { outfitProblem } from "@/lib/shared/outfit-rules";
import { ok, type Result } from "@/lib/shared/result";
import type { GatewayName, NewTryOn, RendererName } from "@/lib/shared/try-on";
import { insertConsents, listConsents } from "../db/consent-repository";
import { listGateways } from "../db/gateway-repository";
import { type Refusal, refuse } from "../refusal";
import type { Runtime } from "../runtime";
import { chooseGateway } from "./gateway-choice";

type Deps = Pick<Runtime, "db" | "gateways" | "now">;

/**
 * Who is to render a new try-on: a gateway that the owner has agreed to, or this machine where there is no gateway or
 * only a draft is wanted. What no gateway would render is refused here, before anything is sent or counted.
 */
export async function chooseRenderer(
  deps: Deps,
  ownerId: string,
  asked: NewTryOn,
): Promise<Result<RendererName, Refusal>> {
  if (asked.renderer === "local" || deps.gateways.length === 0) return ok("local");
  const { garment, model } = asked;
  if (!("single" in garment) && garment.top !== undefined && garment.bottom !== undefined) {
    const problem = outfitProblem([{ slot: "top" }, { slot: "bottom" }], model);
    if (problem) return refuse(problem, { field: "model" });
  }
  const agreed = await agreedGateways(deps, ownerId, asked.consent);
  const gateway = chooseGateway(agreed, await listGateways(deps.db), deps.now());
  return gateway ? ok(gateway) : refuse("consent_required", { field: "consent" });
}

/** The text that a person agrees to: every gateway that may be sent their pictures, in order. */
export const consentText = (gateways: readonly GatewayName[]): string | null =>
  gateways.length === 0 ? null : gateways.join(",");

/** Consent is given once and remembered. @param given one or more gateway names, as `consentText` joins them */
async function agreedGateways({ db, gateways, now }: Deps, ownerId: string, given = ""): Promise<GatewayName[]> {
  const names = given.split(",").map((name) => name.trim());
  const agreedNow = gateways.filter((gateway) => names.includes(gateway));
  await insertConsents(db, ownerId, agreedNow, now());
  const agreed = await listConsents(db, ownerId);
  return gateways.filter((gateway) => agreed.includes(gateway));
}
