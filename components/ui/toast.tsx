"use client";

import { createContext, use, useCallback, useState, type ReactNode } from "react";
import { Button } from "./button";
import { useLifetime } from "./use-lifetime";

export type Toast = { text: string; action?: { label: string; onAct: () => void }; lifeMs?: number };
type Shown = Toast & { id: number };

const ToastContext = createContext<(toast: Toast) => void>(() => {
  throw new Error("useToast outside ToastRegion");
});

/** Shows a toast in place of the one that is there. Never the only place where an error is told. */
export const useToast = () => use(ToastContext);

const usualLifeMs = 6000;

/** One toast at a time, said politely; it stays while the pointer or the focus is on it. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = useCallback((toast: Toast) => {
    setShown((last) => ({ ...toast, id: (last?.id ?? 0) + 1 }));
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-4 bottom-[calc(var(--bar,0px)+16px)] z-30 flex justify-center"
      >
        {shown && (
          <ToastCard
            key={shown.id}
            toast={shown}
            onEnd={() => {
              setShown((now) => (now?.id === shown.id ? null : now));
            }}
          />
        )}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, onEnd }: { toast: Toast; onEnd: () => void }) {
  const life = useLifetime(toast.lifeMs ?? usualLifeMs, onEnd);
  const { action } = toast;
  return (
    <div
      className="animate-appear rounded-control bg-ink text-small text-on-ink shadow-float pointer-events-auto flex min-h-12 items-center gap-2 py-1 pr-2 pl-4"
      onPointerEnter={life.pause}
      onPointerLeave={life.resume}
      onFocus={life.pause}
      onBlur={life.resume}
    >
      <span className={action ? "" : "pr-2"}>{toast.text}</span>
      {action && (
        <Button
          variant="text"
          size="small"
          className="text-on-ink"
          onClick={() => {
            action.onAct();
            onEnd();
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
}
