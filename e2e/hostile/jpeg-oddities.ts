import { baselineJpeg, cmykJpeg, greyJpeg, progressiveJpeg } from "./drawings";
import type { Expected, HostileFile } from "./hostile-file";
import {
  isStartOfFrame,
  find,
  jpegWith,
  segment,
  splitAtScan,
  startOfImage,
  without,
  withFrame,
  withSampling,
} from "./jpeg-bytes";

/** 320 × 320 grey tiles, arithmetic coded (SOF9) by libjpeg-turbo's `cjpeg -arithmetic -quality 30`; no encoder of ours writes it. */
const arithmeticJpeg = [
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6j",
  "q62rZ4C8ybqmx5moq6T/yQALCAFAAUABAREA/8wABgAQEAX/2gAIAQEAAD8A/wBu/oruiNamcovl/f3sMrfyYIQ+CUY5MTjSat1m",
  "v+TYPHDtHwVigZ4f/wBXF3bt7oGWRpqVWFkP1jtE3zogjsfVJ806HuEf47WcbJgxfw5/llGZq5nlfelqQBAsPpn1KZmQywXgIYV7",
  "wwr9CblWqwxNskB58FtrtwpCDddyvx8pNY7uyydpye5IQlPHB1CC+oY7TfeGLX9c+MuMudUoVp4M5dwoWTZM/ZEoWp3rVSUokoOW",
  "v2EosJygNg8spK7Dx31WKhP9QGhyE1kSXJug7i+pa5ng21Ut8sVADnhZxbjgPeyBf4Itf7pcNx/dJosYfdvqGS8gYu44OaErMJQT",
  "YKGo5z7zf9bjEUUdUP/Z",
].join("");

const changed = (
  name: string,
  change: (file: Buffer) => Buffer,
  expected: Expected,
  base = baselineJpeg,
): HostileFile => ({
  name,
  make: async () => change(await base()),
  expected,
});
const adobe = (transform: number) =>
  segment(0xee, Buffer.from(`Adobe\0\x64\0\0\0\0${String.fromCharCode(transform)}`, "latin1"));

/** JPEGs at and over the edge of what the standard allows. */
export const jpegOddities: readonly HostileFile[] = [
  { name: "grey.jpg", make: greyJpeg, expected: "accepted" },
  { name: "progressive.jpg", make: () => progressiveJpeg(), expected: "accepted" },
  { name: "cmyk.jpg", make: cmykJpeg, expected: "accepted" },
  changed("cmyk-said-to-be-ycck.jpg", (file) => jpegWith(without(file, 0xee), adobe(2)), "accepted", cmykJpeg),
  changed("rgb-said-to-be-unknown-colours.jpg", (file) => jpegWith(file, adobe(255)), "accepted"),
  { name: "arithmetic.jpg", make: () => Buffer.from(arithmeticJpeg, "base64"), expected: "accepted" },
  changed("said-to-be-arithmetic.jpg", (file) => withFrame(file, { code: 0xc9 }), "accepted"),
  changed("said-to-be-lossless.jpg", (file) => withFrame(file, { code: 0xc3 }), "unreadable_image"),
  changed("said-to-be-hierarchical.jpg", (file) => withFrame(file, { code: 0xc5 }), "unreadable_image"),
  changed("said-to-be-progressive.jpg", (file) => withFrame(file, { code: 0xc2 }), "unreadable_image"),
  changed("12-bit.jpg", (file) => withFrame(file, { precision: 12 }), "unreadable_image"),
  changed("precision-0.jpg", (file) => withFrame(file, { precision: 0 }), "unreadable_image"),
  changed("255-components.jpg", (file) => withFrame(file, { components: 255 }), "unreadable_image"),
  changed("sampling-0.jpg", (file) => withSampling(file, 0x00), "unreadable_image"),
  changed("sampling-15.jpg", (file) => withSampling(file, 0xff), "unreadable_image"),
  changed("no-huffman-tables.jpg", (file) => without(file, 0xc4), "accepted"),
  changed("no-quantisation-tables.jpg", (file) => without(file, 0xdb), "unreadable_image"),
  changed("no-frame.jpg", (file) => without(file, 0xc0), "unreadable_image"),
  changed(
    "two-frames.jpg",
    (file) => {
      const { at, end } = find(file, isStartOfFrame);
      const second = withFrame(file, { widthPx: 60_000, heightPx: 60_000 }).subarray(at, end);
      return Buffer.concat([file.subarray(0, end), second, file.subarray(end)]);
    },
    "unreadable_image",
  ),
  changed(
    "larger-frame-after-the-first-scan.jpg",
    (file) => {
      const { at, end } = find(file, isStartOfFrame);
      const second = withFrame(file, { widthPx: 60_000, heightPx: 60_000 }).subarray(at, end);
      return Buffer.concat([file.subarray(0, -2), second, file.subarray(-2)]);
    },
    "accepted",
  ),
  changed("two-starts.jpg", (file) => Buffer.concat([startOfImage, file]), "unreadable_image"),
  changed(
    "scan-before-frame.jpg",
    (file) => {
      const { head, scans } = splitAtScan(file);
      return Buffer.concat([startOfImage, scans, head.subarray(2)]);
    },
    "unreadable_image",
  ),
  changed(
    "segment-longer-than-the-file.jpg",
    (file) => {
      const long = segment(0xfe, Buffer.alloc(8));
      long.writeUInt16BE(65_535, 2);
      return Buffer.concat([startOfImage, long, file.subarray(2, 400)]);
    },
    "unreadable_image",
  ),
  changed("segment-of-no-length.jpg", (file) => jpegWith(file, Buffer.from([0xff, 0xfe, 0, 0])), "unreadable_image"),
  changed(
    "huffman-codes-overfull.jpg",
    (file) => {
      const { dataAt } = find(file, (code) => code === 0xc4);
      return Buffer.concat([file.subarray(0, dataAt + 1), Buffer.alloc(16, 255), file.subarray(dataAt + 17)]);
    },
    "unreadable_image",
  ),
  changed(
    "restart-interval-1-without-restarts.jpg",
    (file) => jpegWith(file, segment(0xdd, Buffer.from([0, 1]))),
    "unreadable_image",
  ),
  changed(
    "pixels-replaced-by-noise.jpg",
    (file) => {
      const { head, scans } = splitAtScan(file);
      const noise = scans.map((byte, at) => (at < 20 ? byte : (at * 7_919) % 251));
      return Buffer.concat([head, noise]);
    },
    "accepted",
  ),
  changed(
    "pixels-missing.jpg",
    (file) => {
      const { head, scans } = splitAtScan(file);
      return Buffer.concat([head, scans.subarray(0, 14), Buffer.from([0xff, 0xd9])]);
    },
    "unreadable_image",
  ),
];
