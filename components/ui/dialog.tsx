"use client";

import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { IconButton } from "./icon-button";

type Props = { title: string; closeLabel: string; onClose: () => void; children: ReactNode; actions?: ReactNode };

/**
 * Open for as long as it is rendered. Native modal dialog: the browser traps focus, closes on Escape and gives focus
 * back. On phones it is a sheet from below.
 */
export function Dialog({ title, closeLabel, onClose, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the element leaves the page: closing what is gone already gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="animate-appear rounded-t-sheet bg-surface text-ink shadow-float backdrop:bg-scrim desk:m-auto desk:w-[min(560px,calc(100%-64px))] desk:rounded-panel mx-auto mt-auto mb-0 max-h-[85dvh] w-full max-w-none overflow-auto"
    >
      <span aria-hidden="true" className="bg-line desk:hidden mx-auto mt-2 block h-1 w-9 rounded-full" />
      <div className="desk:p-8 grid gap-4 p-5">
        <div className="flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-h2 font-display pt-2 font-serif">
            {title}
          </h2>
          <IconButton icon="cross" label={closeLabel} onClick={onClose} className="-mr-2" />
        </div>
        {children}
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </dialog>
  );
}
