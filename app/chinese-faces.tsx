"use client";

import "./chinese-faces.css";

/** Brings the style sheet that names the Chinese faces, and shows nothing. */
export default function ChineseFaces() {
  return null;
}
