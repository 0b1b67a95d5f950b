"use client";

import { QueryCache, QueryClient, QueryClientProvider, type QueryKey } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { isLockedOut } from "@/lib/browser/api/api-failure";
import { quotaKey } from "@/lib/browser/api/quota-cache";

/** One cache a tab. `networkMode: "always"`: this server may well run on the same machine, reachable while "offline". */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        queryCache: new QueryCache({ onError: askForTheCode }),
        defaultOptions: {
          queries: { networkMode: "always", retry: false, staleTime: 30_000 },
          mutations: { networkMode: "always" },
        },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/**
 * Loaded anew, the same address asks for the access code and then goes on. What is left of a quota stands in the header
 * of that page too: it must not take away a code that is being written.
 */
function askForTheCode(error: Error, { queryKey }: { queryKey: QueryKey }): void {
  if (isLockedOut(error) && queryKey[0] !== quotaKey[0]) location.reload();
}
