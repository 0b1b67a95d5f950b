import "server-only";
import { err, ok, type Result } from "@/lib/shared/result";
import { type DecoderEntry, type DecoderProcess, type DecodingOutcome, startDecoderProcess } from "./decoder-process";
import { decodingLimits, exitCodes } from "./limits";
import type { DecodingJob } from "./messages";
import type { DecodedPicture, DecodingProblem, PictureDecoder } from "./port";

type Decoded = Result<DecodedPicture, DecodingProblem>;
type Options = {
  entry: DecoderEntry;
  /** Pictures decoded at once; each may take `maxResidentBytes`. */
  processCount: number;
  limits?: { maxWallMs: number; maxWaiting: number };
  /** A native crash, or a process that cannot start: never a person's mistake, so somebody should look. */
  onFault: (fault: { exitCode: number | null; signal: string | null } | Error) => void;
};

/**
 * Decodes in processes of their own, started when first needed and kept. A picture that kills its process is refused;
 * the next one finds a new process.
 */
export function childDecoder({ entry, processCount, limits = decodingLimits, onFault }: Options): PictureDecoder {
  const resting: DecoderProcess[] = [];
  const working = new Set<DecoderProcess>();
  const waiting: (() => void)[] = [];
  let freePlaces = processCount;
  const closing = new AbortController();
  const isClosed = () => closing.signal.aborted;

  async function decode(job: DecodingJob): Promise<Decoded> {
    if (isClosed()) return err("unavailable");
    if (freePlaces === 0 && waiting.length >= limits.maxWaiting) return err("busy");
    if (freePlaces > 0) freePlaces -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await decodeInPlace(job);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else freePlaces += 1;
    }
  }

  async function decodeInPlace(job: DecodingJob): Promise<Decoded> {
    const decoder = await takeProcess();
    if (!decoder) return err("unavailable");
    if (isClosed()) {
      decoder.kill();
      return err("unavailable");
    }
    working.add(decoder);
    const outcome = await decoder.run(job, limits.maxWallMs);
    working.delete(decoder);
    if (outcome.kind === "answered" && !outcome.answer.isSpent && !isClosed()) resting.push(decoder);
    else decoder.kill();
    return judge(outcome);
  }

  async function takeProcess(): Promise<DecoderProcess | null> {
    for (let kept = resting.pop(); kept; kept = resting.pop()) if (kept.isAlive()) return kept;
    if (isClosed()) return null;
    return startDecoderProcess(entry).catch((error: unknown) => {
      onFault(error instanceof Error ? error : new Error(String(error)));
      return null;
    });
  }

  function judge(outcome: DecodingOutcome): Decoded {
    if (outcome.kind === "late") return err(isClosed() ? "unavailable" : "busy");
    if (outcome.kind === "ended") {
      if (isClosed()) return err("unavailable");
      const { exitCode, signal } = outcome;
      // Both mean: more work than a picture of the allowed size may be, so a smaller one is the way on.
      if (exitCode === exitCodes.tooMuchMemory || exitCode === exitCodes.tooMuchTime) return err("too_many_pixels");
      onFault({ exitCode, signal });
      // No picture does this: somebody else ended it, such as a system that had no memory left for anybody.
      if (signal === "SIGKILL") return err("unavailable");
      return err("unreadable_image");
    }
    const { answer } = outcome;
    if (answer.kind === "refused") return err(answer.problem);
    const { bytes, contentType, widthPx, heightPx } = answer;
    return ok({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), contentType, widthPx, heightPx });
  }

  return {
    normalisePhoto: (bytes, format) => decode({ kind: "photo", bytes, format }),
    verifyResult: (bytes, format) => decode({ kind: "result", bytes, format }),
    reduce: (bytes, maxWidthPx, format) => decode({ kind: "reduce", bytes, maxWidthPx, format }),
    close: () => {
      closing.abort();
      for (const decoder of [...resting, ...working]) decoder.kill();
      resting.length = 0;
      return Promise.resolve();
    },
  };
}
