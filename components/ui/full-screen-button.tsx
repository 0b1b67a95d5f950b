import { IconButton } from "./icon-button";
import type { FullScreen } from "./use-full-screen";

type Props = { fullScreen: FullScreen; words: { enter: string; leave: string } };

/** On phones the photograph has the whole width already, and the bar under it no room for one more. */
export function FullScreenButton({ fullScreen: { isFull, toggle }, words }: Props) {
  if (toggle === null) return null;
  return (
    <IconButton
      icon={isFull ? "leaveFullScreen" : "fullScreen"}
      label={isFull ? words.leave : words.enter}
      onClick={toggle}
      className={isFull ? "" : "max-desk:hidden"}
    />
  );
}
