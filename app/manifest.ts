import type { MetadataRoute } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { shareTargetPath } from "@/lib/server/http/page-address";
import { requestLocale } from "@/lib/server/http/request-locale";

/** What makes the room an app of its own, and the place that a shop's app can share a picture to. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const locale = requestLocale(await headers());
  const t = await getTranslations({ locale, namespace: "site" });
  return {
    id: "/",
    name: t("name"),
    short_name: t("name"),
    description: t("description"),
    lang: locale === "zh" ? "zh-Hans" : locale,
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#f6f5f2",
    theme_color: "#f6f5f2",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    share_target: {
      action: shareTargetPath,
      method: "POST",
      enctype: "multipart/form-data",
      params: { title: "title", text: "text", url: "url", files: [{ name: "picture", accept: ["image/*"] }] },
    },
  };
}
