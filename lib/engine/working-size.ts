/** Long edge that photos of persons are worked on at, and that a result has at most. */
export const workingEdgePx = 1024;
