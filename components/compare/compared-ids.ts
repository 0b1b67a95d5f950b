/** So many are seen together at most. */
export const mostCompared = 12;

/** The looks that an address names, each once. Whether they are there, and this person's, each tells by itself. */
export function comparedIds(text: string | string[] | undefined): string[] {
  const named = (Array.isArray(text) ? text.join(",") : (text ?? "")).split(",");
  return [...new Set(named.filter((id) => id !== ""))].slice(0, mostCompared);
}
