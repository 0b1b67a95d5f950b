const heart = "[&_path]:fill-current [&_path]:transition-[fill-opacity] [&_path]:duration-fast";

/** Round the icon of a heart: it fills when a look is kept. */
export const heartClass = (isKept: boolean): string => `${heart} ${isKept ? "" : "[&_path]:[fill-opacity:0]"}`;
