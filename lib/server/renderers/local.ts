import "server-only";
import type { EngineLearned, EnginePlace, EnginePool } from "./engine-port";
import type { Renderer, RenderRequest, SubmitOutcome } from "./port";
import type { Preparations } from "./preparations";

/** When a worker thread died: long enough for a new one to load its networks. */
const retryAfterMs = 2_000;

/** The renderer on this machine. A picture comes back from `submit` itself, so there is never a task to check. */
export const localRenderer = (engine: EnginePool, preparations: Preparations): Renderer => ({
  name: "local",
  submit: (request, signal) => fit(engine, preparations, request, signal),
  check: () => Promise.resolve({ kind: "not_found" }),
  namedTask: () => null,
});

async function fit(
  engine: EnginePool,
  preparations: Preparations,
  request: RenderRequest,
  signal: AbortSignal,
): Promise<SubmitOutcome> {
  const person = await request.person.read();
  const garments = await Promise.all(
    request.garments.map(async (garment) => ({
      bytes: await garment.read(),
      slot: garment.slot,
      ...(garment.kind && { kind: garment.kind }),
    })),
  );
  const known = await recall(preparations, request);
  const fitted = await engine.fit({ person, garments, known, ...(request.fit && { fit: request.fit }) }, signal);
  if (fitted.ok) {
    const { png, widthPx, heightPx, notice, learned = {} } = fitted.value;
    await remember(preparations, request, learned);
    return {
      kind: "rendered",
      picture: { bytes: png, contentType: "image/png", widthPx, heightPx },
      ...(notice && { notice }),
    };
  }
  const { code, field } = fitted.error;
  if (code === "unavailable") return { kind: "refused", problem: { code, retryAfterMs }, again: true };
  return { kind: "refused", problem: { code, ...(field && { field }) }, again: false };
}

type Photo = { place: EnginePlace; photoId: string; variant: string };

/** A person is analysed alike for every garment; a garment is measured differently for another kind and other sleeves. */
const photosOf = ({ person, garments, fit }: RenderRequest): Photo[] => [
  { place: "person", photoId: person.photoId, variant: "person" },
  ...garments.map(({ photoId, slot, kind }) => ({
    place: `garment.${slot}` as const,
    photoId,
    variant: `garment ${kind ?? ""} ${fit?.sleeves ?? ""}`,
  })),
];

async function recall(preparations: Preparations, request: RenderRequest): Promise<EngineLearned> {
  const known: EngineLearned = {};
  for (const { place, photoId, variant } of photosOf(request)) {
    const packed = await preparations.find(photoId, variant);
    if (packed) known[place] = packed;
  }
  return known;
}

async function remember(preparations: Preparations, request: RenderRequest, learned: EngineLearned): Promise<void> {
  for (const { place, photoId, variant } of photosOf(request)) {
    const packed = learned[place];
    if (packed) await preparations.keep(photoId, variant, packed);
  }
}
