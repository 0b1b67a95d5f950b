import { decodeJob } from "./decode-job";
import type { DecoderMessage, DecodingJob } from "./messages";
import { watchLimits } from "./watch-limits";

/*
 * The decoder process. It is started with an empty environment, holds no file, no database and no secret, and talks
 * only over the channel it was born with: whoever takes it over owns the picture that did it, and nothing else.
 */
const send = (message: DecoderMessage) => process.send?.(message);

// A server that was killed leaves nobody to answer.
process.on("disconnect", () => process.exit(0));
// Stop signals that reach the whole group (Ctrl-C, a service manager) are the server's to answer: it drains first.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);

process.on("message", (job: DecodingJob) => {
  const endWatch = watchLimits();
  void decodeJob(job).then((answer) => {
    endWatch();
    send(answer);
  });
});

send({ kind: "ready" });
