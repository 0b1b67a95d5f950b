import "server-only";
import type { Capabilities } from "@/lib/shared/capabilities";
import { pictureRules } from "@/lib/shared/picture-rules";
import { defaultModel } from "@/lib/shared/model-names";
import { Model } from "@/lib/shared/try-on";
import { listConsents } from "./db/consent-repository";
import { readPayer } from "./http/payer";
import type { Runtime } from "./runtime";
import { consentText } from "./try-ons/choose-renderer";
import { expectedSeconds } from "./try-ons/expected-seconds";
import { type Payer, quotaLeft } from "./try-ons/quota";

type Deps = Pick<Runtime, "db" | "gateways" | "settings" | "sessionKey" | "now">;

/** What this server can do for whoever sent these headers, and for how long it keeps things. */
export async function readCapabilities(deps: Deps, headers: Headers): Promise<Capabilities> {
  const { db, settings, gateways } = deps;
  const [preferred] = gateways;
  const payer = await readPayer(deps, headers);
  const models = [];
  for (const id of Model.options) {
    // The local engine makes outfits whatever the model; of a gateway's, only the newer one.
    const outfits = preferred === undefined || id === defaultModel;
    models.push({ id, outfits, ...(await expectedSeconds(db, preferred ?? "local", id)) });
  }
  const { maxBytes, maxPixels, minSidePx, maxAspect } = pictureRules;
  return {
    mode: preferred === undefined ? "local" : "gateway",
    models,
    imageRules: { maxBytes, maxPixels, minSidePx, maxAspect, contentTypes: ["image/jpeg", "image/png"] },
    quota: await readQuota(deps, payer),
    retentionDays: settings.retentionDays,
    shareDays: settings.shareDays,
    consent: consentText(gateways),
    agreed: await hasAgreed(deps, payer.ownerId),
  };
}

async function hasAgreed({ db, gateways }: Deps, ownerId: string): Promise<boolean> {
  const agreed = await listConsents(db, ownerId);
  return gateways.length > 0 && gateways.every((gateway) => agreed.includes(gateway));
}

/** Null where nothing is paid. */
export async function readQuota(deps: Deps, payer: Payer): Promise<Capabilities["quota"]> {
  const { db, settings, gateways, now } = deps;
  return gateways.length === 0 ? null : quotaLeft(db, settings, payer, now());
}
