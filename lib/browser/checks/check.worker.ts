import { answerCalls } from "../answer-calls";
import type { CheckRequest } from "./check-picture";
import { ownNetworks } from "./own-networks";
import { photoReport, type PhotoReport } from "./photo-report";
import { readPixels } from "./read-pixels";

// Loaded at once: the first picture is still being prepared while they come.
const networks = ownNetworks();
// Whoever calls hears of it; until then it is no fault of nobody's.
networks.catch(() => undefined);

answerCalls<CheckRequest, PhotoReport | null>(async (request, signal) => {
  const loaded = await networks;
  if (request === "warm up") return null;
  signal.throwIfAborted();
  return photoReport(await readPixels(request.picture), request.kind, loaded);
});
