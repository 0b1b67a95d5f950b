import "server-only";
import type { Capabilities } from "@/lib/shared/capabilities";
import { pictureRules } from "@/lib/shared/picture-rules";
import { Model } from "@/lib/shared/try-on";
import type { Runtime } from "./runtime";
import { expectedSeconds } from "./try-ons/expected-seconds";

/** What this server can do, and for how long it keeps things. The local engine makes outfits whatever the model. */
export async function readCapabilities({ db, settings }: Pick<Runtime, "db" | "settings">): Promise<Capabilities> {
  const models = [];
  for (const id of Model.options) models.push({ id, outfits: true, ...(await expectedSeconds(db, "local", id)) });
  const { maxBytes, maxPixels, minSidePx, maxAspect } = pictureRules;
  return {
    mode: "local",
    models,
    imageRules: { maxBytes, maxPixels, minSidePx, maxAspect, contentTypes: ["image/jpeg", "image/png"] },
    quota: null,
    retentionDays: settings.retentionDays,
    shareDays: settings.shareDays,
    consent: null,
  };
}
