import type { QueryClient } from "@tanstack/react-query";

/** Where what is left of the quota stands in the cache of this tab. */
export const quotaKey = ["quota"] as const;

/** Asks anew: a try-on has begun, or ended in a way that may have given its render back. */
export const askQuotaAnew = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: quotaKey });
