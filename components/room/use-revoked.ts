import { useEffect, useRef } from "react";

/** Gives back the memory of pictures that nothing shows any more. */
export function useRevoked(urls: string[]): void {
  const held = useRef(new Set<string>());
  useEffect(() => {
    const live = new Set(urls);
    for (const url of held.current) if (!live.has(url)) URL.revokeObjectURL(url);
    held.current = live;
  });
}
