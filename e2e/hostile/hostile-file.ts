import type { ProblemCode } from "@/lib/shared/problem";

/** What has to become of a file: it is re-encoded, or it is refused with this code. */
export type Expected = ProblemCode | "accepted";

export type HostileFile = {
  /** As an attacker would name it; also the name of its test. */
  name: string;
  /** Made when it is needed: some are megabytes, and none is worth keeping. */
  make: () => Buffer | Promise<Buffer>;
  expected: Expected;
};
