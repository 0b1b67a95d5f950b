import { join } from "node:path";
import { childDecoder } from "./child-decoder";
import type { PictureDecoder } from "./port";

/** The real decoder process, run from its source, for tests that have no build. Close it. */
export const decoderForTests = (onFault: (fault: unknown) => void): PictureDecoder =>
  childDecoder({
    entry: {
      path: join(import.meta.dirname, "decoder.child.ts"),
      execArgv: ["--import", "tsx", "--conditions=react-server"],
    },
    processCount: 1,
    onFault,
  });
