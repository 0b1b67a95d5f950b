/** What stands after an entry of a list, or before the last one; undefined where it stands alone or not at all. */
export function neighbourOf<Item extends { id: string }>(items: readonly Item[], id: string): Item | undefined {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? undefined : (items[at + 1] ?? items[at - 1]);
}
