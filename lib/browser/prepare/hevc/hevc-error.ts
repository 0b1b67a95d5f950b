/** Thrown from deep inside a decode and caught at its edge: bytes that no decoder could read, or a tool not built here. */
export class HevcError extends Error {
  constructor(
    readonly kind: "broken" | "unsupported",
    message: string,
  ) {
    super(message);
  }
}
