import { useEffect, useEffectEvent } from "react";

type Takers = {
  pictures: (file: File, more: readonly File[]) => void;
  /** There was no picture, but the address of something. */
  address: (address: string) => void;
  nothing: () => void;
};

/** Takes what another app shared, which opened the room with `?shared=1`. */
export function useSharedPicture(takers: Takers): void {
  const arrive = useEffectEvent(async () => {
    // Loaded by those visits alone that bring something: with it comes all that parses an answer.
    const code = await import("@/lib/browser/shared-picture").catch(() => null);
    const { files, text } = (await code?.takeShared()) ?? { files: [], text: "" };
    const [file, ...more] = files;
    const address = code?.addressIn(text) ?? null;
    if (file) takers.pictures(file, more);
    else if (address !== null) takers.address(address);
    else takers.nothing();
  });
  useEffect(() => {
    if (!new URLSearchParams(location.search).has("shared")) return;
    // Once: a reload of the room must not ask again.
    history.replaceState(history.state, "", "/");
    void arrive();
  }, []);
}
