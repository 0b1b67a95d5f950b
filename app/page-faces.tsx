"use client";

import dynamic from "next/dynamic";
import type { Locale } from "@/lib/shared/locales";

// Loaded by itself: pages in other languages must not carry the names of forty font files.
const ChineseFaces = dynamic(() => import("./chinese-faces"));

/** Faces that only some languages need, besides those of `fonts.ts`. */
export const PageFaces = ({ locale }: { locale: Locale }) => (locale === "zh" ? <ChineseFaces /> : null);
