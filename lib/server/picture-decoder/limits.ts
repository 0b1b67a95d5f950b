/**
 * Bounds of one decoder process. Measured in `docs/decisions/`: a 12 MP photo takes 0.1 s and 75 MB, a 40 MP one that
 * has to be turned 0.9 s and 200 MB. What needs more than this was built to.
 */
export const decodingLimits = {
  /** Backstop: resident memory of the whole process, about 60 MB of which it has before any picture. */
  maxResidentBytes: 340 * 2 ** 20,
  /**
   * What may have to be held at once (`whole-picture-bytes.ts`). Enough for 40 MP that have to be turned, or are
   * progressive; not for both in full colour, nor for 40 MP of interlaced 16-bit channels.
   */
  maxWholePictureBytes: 250 * 2 ** 20,
  /** Usual progressive files have 3 to 15. */
  maxScans: 64,
  /** Processor time, not wall time: on a loaded machine an honest photo waits but does not use more. */
  maxCpuMs: 2_000,
  /** Backstop for a process that no longer watches itself. */
  maxWallMs: 20_000,
  /** After a picture that left this much behind the process is replaced. */
  maxRestingBytes: 160 * 2 ** 20,
  maxWaiting: 24,
} as const;

/** How the process says why it ended itself in the middle of a picture. Any other end is a crash. */
export const exitCodes = { tooMuchMemory: 81, tooMuchTime: 82 } as const;
