import { defaultModel } from "@/lib/shared/model-names";
import type { TryOn } from "@/lib/shared/try-on";

/** A try-on under way at a gateway, for tests; what matters to a test is given. */
export const sampleTryOn = (given: Partial<TryOn> = {}): TryOn => ({
  id: "t1",
  status: "rendering",
  model: defaultModel,
  renderer: "uniapi",
  personId: "p1",
  garment: { single: "g1" },
  createdAt: "2026-11-22T13:02:04.000Z",
  updatedAt: "2026-11-22T13:02:06.000Z",
  startedAt: "2026-11-22T13:02:06.000Z",
  progress: { stage: "rendering", elapsedSeconds: 14, expectedSeconds: 15 },
  pollAfterMs: 1000,
  favourite: false,
  ...given,
});
