import "server-only";
import type { EnginePool } from "./engine-port";
import type { Renderer, RenderRequest, SubmitOutcome } from "./port";

/** When a worker thread died: long enough for a new one to load its networks. */
const retryAfterMs = 2_000;

/** The renderer on this machine. A picture comes back from `submit` itself, so there is never a task to check. */
export const localRenderer = (engine: EnginePool): Renderer => ({
  name: "local",
  submit: (request, signal) => fit(engine, request, signal),
  check: () => Promise.resolve({ kind: "not_found" }),
  namedTask: () => null,
});

async function fit(engine: EnginePool, request: RenderRequest, signal: AbortSignal): Promise<SubmitOutcome> {
  const person = await request.person.read();
  const garments = await Promise.all(
    request.garments.map(async (garment) => ({
      bytes: await garment.read(),
      slot: garment.slot,
      ...(garment.kind && { kind: garment.kind }),
    })),
  );
  const fitted = await engine.fit({ person, garments, ...(request.fit && { fit: request.fit }) }, signal);
  if (fitted.ok) {
    const { png, widthPx, heightPx, notice } = fitted.value;
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
