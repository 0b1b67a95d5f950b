"use client";

import { useEffect } from "react";

/** Installs what makes the room open without a connection. Browsers allow it on https and on this machine only. */
export function ServiceWorker() {
  useEffect(() => {
    // Absent on plain http addresses, whatever the type says.
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    // A browser that refuses it has the room without an offline shell.
    workers?.register("/service-worker.js").catch(() => undefined);
  }, []);
  return null;
}
