import { useRef } from "react";
import { useDropzone } from "react-dropzone";
import type { PlateActions } from "./plate-actions";
import { loadPictureCode } from "./picture-code";
import type { SlotName } from "./plate-state";
import { readClipboardPicture } from "./clipboard-picture";

/** For the chooser of the system only. What comes is judged by its bytes, so that a wrong file gets a sentence. */
export const chooserTypes = "image/*,.heic,.heif,.avif";

/**
 * The ways by which a picture comes onto a plate: dropped anywhere on its frame, chosen, taken with the camera, pasted.
 * The frame itself is no tab stop; its buttons are.
 */
export function usePlateInput(
  slot: SlotName,
  two: boolean,
  { take, takeMore, open, note }: Pick<PlateActions, "take" | "takeMore" | "open" | "note">,
) {
  const camera = useRef<HTMLInputElement>(null);
  // An outfit is one thing: its places take one picture each.
  const canBeMany = slot !== "bottom" && !two;
  const takeAll = (files: readonly File[]) => {
    const [file, ...more] = files;
    if (!file) return;
    // Two may be a person and a garment.
    if (more.length === 1) {
      open({ ask: "which is which", slot, files, canBeMany });
      return;
    }
    take({ slot, file, ...(more.length > 0 && !canBeMany && { note: "several_files" as const }) });
    if (more.length > 0 && canBeMany) takeMore(slot, more);
  };
  const dropzone = useDropzone({
    noClick: true,
    noKeyboard: true,
    onDrop: (accepted, refused, event) => {
      takeAll([...accepted, ...refused.map(({ file }) => file)]);
      if ("target" in event && event.target instanceof HTMLInputElement) forgetFiles(event.target);
    },
  });
  const paste = async () => {
    const found = await readClipboardPicture();
    if (found.ok) take({ slot, file: found.value });
    else note(slot, found.error);
  };
  return {
    frameProps: dropzone.getRootProps(),
    chooserProps: dropzone.getInputProps({ accept: chooserTypes }),
    isOver: dropzone.isDragActive,
    choose: () => {
      void loadPictureCode();
      dropzone.open();
    },
    paste: () => {
      void paste();
    },
    askAddress: () => {
      open({ ask: "address", slot, given: "" });
    },
    openViewfinder: () => {
      open({ ask: "camera", slot });
    },
    openCamera: () => {
      void loadPictureCode();
      camera.current?.click();
    },
    cameraProps: {
      ref: camera,
      type: "file",
      accept: "image/*",
      capture: slot === "person" ? "user" : "environment",
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
        takeAll([...(event.currentTarget.files ?? [])]);
        forgetFiles(event.currentTarget);
      },
    } as const,
  };
}

/** Or the same file, given again after a crop, would not count as a change. */
function forgetFiles(input: HTMLInputElement): void {
  input.value = "";
}

export type PlateInput = ReturnType<typeof usePlateInput>;
