import "server-only";

/** Where a list goes on: after this row, in the order that it is asked for in. */
export type Cursor = { createdAt: number; id: string };

export const writeCursor = ({ createdAt, id }: Cursor): string =>
  Buffer.from(`${createdAt}.${id}`).toString("base64url");

/** Null for anything that `writeCursor` did not make. */
export function readCursor(text: string): Cursor | null {
  const parts = /^(\d{1,15})\.([\w-]{1,64})$/.exec(Buffer.from(text, "base64url").toString());
  return parts?.[1] && parts[2] ? { createdAt: Number(parts[1]), id: parts[2] } : null;
}

export type Page<Row> = { rows: Row[]; nextCursor: string | null };

/** Cut one row more than asked for back to the page and the place where the next one begins. */
export function toPage<Row extends { id: string; created_at: number }>(rows: Row[], limit: number): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return { rows: shown, nextCursor: isMore ? writeCursor({ createdAt: last.created_at, id: last.id }) : null };
}
