import { useTranslations } from "next-intl";

export default function RoomPage() {
  const t = useTranslations("room");
  return (
    <main id="main" className="p-8">
      <h1 className="text-display font-display font-serif">{t("empty.title")}</h1>
    </main>
  );
}
