import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Document } from "../../document";
import { SharedHeader } from "@/components/shared-look/shared-header";

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

/** A link that was given to somebody is for that person, not for search engines; its address must not leak onward. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" };

export default async function SharedLayout({ children }: { children: ReactNode }) {
  return (
    <Document locale={await getLocale()}>
      <SharedHeader />
      {children}
    </Document>
  );
}
