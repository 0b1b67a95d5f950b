import type { PlateNote } from "./plate-state";
import { err, ok, type Result } from "@/lib/shared/result";

/** The picture on the clipboard, read after a press of a button. Browsers may ask the person, or refuse. */
export async function readClipboardPicture(): Promise<Result<Blob, PlateNote>> {
  // Absent on plain http addresses and in older browsers, whatever the type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (typeof clipboard?.read !== "function") return err("paste_blocked");
  let items: ClipboardItems;
  try {
    items = await clipboard.read();
  } catch {
    return err("paste_blocked");
  }
  for (const item of items) {
    const type = item.types.find((name) => name.startsWith("image/"));
    if (type) return ok(await item.getType(type));
  }
  return err("paste_empty");
}

/** The picture that a paste by keys carries, or null. */
export function pictureOfPaste(data: DataTransfer | null): File | null {
  const files = [...(data?.files ?? [])];
  return files.find(({ type }) => type.startsWith("image/")) ?? files[0] ?? null;
}
