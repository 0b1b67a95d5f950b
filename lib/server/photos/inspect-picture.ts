import { uprightSize } from "@/lib/shared/picture-header/picture-header";
import { readPictureHeader } from "@/lib/shared/picture-header/read-picture-header";
import { sizeProblem } from "@/lib/shared/picture-rules";
import { ok, type Result } from "@/lib/shared/result";
import { sniffPicture } from "@/lib/shared/sniff-picture";
import { type Refusal, refuse } from "../refusal";

/** Refuse what its bytes and its header already give away, before any decoder sees it. */
export function inspectPicture(bytes: Uint8Array): Result<"jpeg" | "png", Refusal> {
  if (bytes.byteLength === 0) return refuse("unreadable_image");
  const format = sniffPicture(bytes);
  if (format !== "jpeg" && format !== "png") return refuse("unsupported_format");
  const header = readPictureHeader(bytes, format);
  if (!header) return refuse("unreadable_image");
  const problem = sizeProblem(uprightSize(header));
  return problem ? refuse(problem) : ok(format);
}
