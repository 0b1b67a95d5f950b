import { useTranslations } from "next-intl";
import { photoImageUrl } from "@/lib/browser/api/photo-addresses";
import type { TryOn } from "@/lib/shared/try-on";

/** What went in: the person, and each garment. */
export function Inputs({ personId, garment }: Pick<TryOn, "personId" | "garment">) {
  const t = useTranslations("tryOn.inputs");
  return (
    <>
      <Input photoId={personId} label={t("person")} />
      {"single" in garment ? (
        <Input photoId={garment.single} label={t("garment")} />
      ) : (
        <>
          {garment.top !== undefined && <Input photoId={garment.top} label={t("top")} />}
          {garment.bottom !== undefined && <Input photoId={garment.bottom} label={t("bottom")} />}
        </>
      )}
    </>
  );
}

function Input({ photoId, label }: { photoId: string; label: string }) {
  return (
    <figure className="text-micro text-ink-2 grid gap-1.5">
      <img
        src={photoImageUrl(photoId, 160)}
        alt=""
        className="rounded-photo bg-surface aspect-3/4 w-22 object-cover object-[50%_14%]"
      />
      <figcaption>{label}</figcaption>
    </figure>
  );
}
