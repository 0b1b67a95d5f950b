import "server-only";
import type { Migration } from "kysely";
import { addGateways } from "./migrations/gateways";
import { addHandoffs } from "./migrations/handoffs";
import { createPhotosAndTryOns } from "./migrations/photos-and-try-ons";
import { addPreparations } from "./migrations/preparations";
import { addSpentChallenges } from "./migrations/spent-challenges";

/** In the order of their names. A migration that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  "0001-photos-and-try-ons": { up: createPhotosAndTryOns },
  "0002-gateways": { up: addGateways },
  "0003-preparations": { up: addPreparations },
  "0004-spent-challenges": { up: addSpentChallenges },
  "0005-handoffs": { up: addHandoffs },
};
