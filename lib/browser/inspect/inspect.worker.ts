import { comparePictures } from "@/lib/engine/compare-pictures/compare-pictures";
import { answerCalls } from "../answer-calls";
import { ownNetworks } from "../checks/own-networks";
import { fetchPicture } from "./fetch-picture";
import { findLookPlaces } from "./find-look-places";
import type { InspectAnswer, InspectRequest } from "./inspect-look";

// Loaded at once, while the pictures come.
const networks = ownNetworks();
// Whoever calls hears of it; until then it is no fault of nobody's.
networks.catch(() => undefined);

answerCalls<InspectRequest, InspectAnswer>(async ({ task, look }, signal) => {
  const [person, result] = await Promise.all([
    fetchPicture(look.personUrl, signal),
    fetchPicture(look.resultUrl, signal),
  ]);
  const loaded = await networks;
  signal.throwIfAborted();
  switch (task) {
    case "compare":
      return { task, answer: await comparePictures(person, result, look.clothes, loaded) };
    case "find places":
      return { task, answer: await findLookPlaces({ person, result }, look.garments, loaded, signal) };
  }
});
