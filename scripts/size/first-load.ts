import { gzipSync } from "node:zlib";

/** What servers usually send with: Next's own default. */
const gzipLevel = 6;

/**
 * Addresses of the scripts that a page loads before anything is pressed.
 *
 * @param html as served; scripts marked `nomodule` are polyfills that modern browsers skip, and do not count
 */
export function firstLoadScripts(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const counted = tags.filter((tag) => !/\bnomodule\b/i.test(tag));
  const sources = counted.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  return [...new Set(sources.map((source) => source.replaceAll("&amp;", "&")))];
}

/** Bytes on the wire, without headers: each script compressed by itself. */
export async function gzipBytes(addresses: readonly string[], read: (address: string) => Promise<Buffer>) {
  const sizes = await Promise.all(
    addresses.map(async (address) => gzipSync(await read(address), { level: gzipLevel }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
