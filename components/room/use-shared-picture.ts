import { useEffect, useEffectEvent } from "react";
import { takeSharedPicture } from "@/lib/browser/shared-picture";

/** Takes a picture that another app shared, which opened the room with `?shared=1`, as the garment. */
export function useSharedPicture(take: (picture: File) => void, lost: () => void): void {
  const arrive = useEffectEvent(async () => {
    const picture = await takeSharedPicture();
    if (picture) take(picture);
    else lost();
  });
  useEffect(() => {
    if (!new URLSearchParams(location.search).has("shared")) return;
    // Once: a reload of the room must not ask again.
    history.replaceState(history.state, "", "/");
    void arrive();
  }, []);
}
