/** What the list can be narrowed to, with the query that the server knows it by. */
export const lookFilters = {
  all: {},
  kept: { favourite: "true" },
  failed: { status: "failed" },
} as const satisfies Record<string, Record<string, string>>;

export type LookFilter = keyof typeof lookFilters;

const names = Object.keys(lookFilters) as LookFilter[];
export const lookFilterNames: readonly LookFilter[] = names;

/** The filter that an address names; anything else is the whole list. */
export const readLookFilter = (text: string | string[] | undefined): LookFilter =>
  names.find((name) => name === text) ?? "all";
