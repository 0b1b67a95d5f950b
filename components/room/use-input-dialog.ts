import { useRef, useState } from "react";
import type { InputDialog } from "./input-dialogs";
import { backOnline } from "@/lib/browser/back-online";

/**
 * The dialog that a person asked for. Each is loaded when it is opened, so one asked for without a connection opens when there is
 * one; one that is open stays, whatever becomes of the connection.
 */
export function useInputDialog() {
  const [dialog, setDialog] = useState<InputDialog | null>(null);
  const waiting = useRef<AbortController>(null);
  return {
    dialog,
    open: (asked: InputDialog) => {
      waiting.current?.abort();
      const { signal } = (waiting.current = new AbortController());
      backOnline(signal).then(
        () => {
          setDialog(asked);
        },
        // Another one was asked for since.
        () => undefined,
      );
    },
    close: () => {
      setDialog(null);
    },
  };
}
