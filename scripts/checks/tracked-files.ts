import { execFileSync } from "node:child_process";

/** Every file of the repository, also one that is new and not yet added. @param patterns as `git ls-files` takes them */
export function trackedFiles(...patterns: string[]): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", ...patterns];
  return execFileSync("git", args, { encoding: "utf8", maxBuffer: 1 << 26 })
    .split("\0")
    .filter((file) => file !== "");
}
