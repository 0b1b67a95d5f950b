/** Encode within `maxBytes`, at the best quality that fits. */
export async function encodeJpeg(canvas: OffscreenCanvas, maxBytes: number, signal: AbortSignal): Promise<Blob> {
  const first = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.93 });
  signal.throwIfAborted();
  if (first.size <= maxBytes) return first;
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.93 * Math.sqrt(maxBytes / first.size) });
}
