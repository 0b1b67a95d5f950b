import { baselineJpeg, greyPng, progressiveJpeg } from "./drawings";
import type { HostileFile } from "./hostile-file";

export const kilobyte = 1024;

/** How many whole kilobytes each file has; a test compares it with the files. */
export const cutFiles = [
  { name: "baseline.jpg", kilobytes: 43, make: () => baselineJpeg(400, 400) },
  { name: "progressive.jpg", kilobytes: 41, make: () => progressiveJpeg(400, 400) },
  { name: "grey.png", kilobytes: 50, make: greyPng },
] as const;

export const truncations: readonly HostileFile[] = cutFiles.flatMap(({ name, kilobytes, make }) =>
  Array.from({ length: kilobytes }, (_, at) => ({
    name: `${name}-cut-after-${at + 1}-kb`,
    make: async () => (await make()).subarray(0, (at + 1) * kilobyte),
    expected: "unreadable_image" as const,
  })),
);
