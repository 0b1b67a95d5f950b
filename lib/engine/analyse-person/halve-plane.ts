/**
 * Each two by two pixels as their mean.
 *
 * @param plane    `channels` floats a pixel; width and height are even
 */
export function halvePlane(plane: Float32Array, widthPx: number, channels: number): Float32Array {
  const stride = widthPx * channels;
  const halfStride = stride / 2;
  const halved = new Float32Array(plane.length / 4);
  const rows = plane.length / stride / 2;
  for (let row = 0; row < rows; row++) {
    for (let to = 0; to < halfStride; to++) {
      const channel = to % channels;
      const from = row * 2 * stride + (to - channel) * 2 + channel;
      const upper = (plane[from] ?? 0) + (plane[from + channels] ?? 0);
      const lower = (plane[from + stride] ?? 0) + (plane[from + stride + channels] ?? 0);
      halved[row * halfStride + to] = (upper + lower) / 4;
    }
  }
  return halved;
}
