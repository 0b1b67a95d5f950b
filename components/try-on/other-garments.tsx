import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { listPhotos } from "@/lib/browser/api/own-things";
import { atWidth } from "@/lib/browser/api/photo-addresses";
import { roomAddress } from "@/lib/shared/room-address";
import { garmentPhotoIds, type TryOn } from "@/lib/shared/try-on";
import { Icon } from "@/components/ui/icon";

/** Garments of this person's that are on the server already, each one press away from the room with the same person. */
export function OtherGarments({ tryOn }: { tryOn: TryOn }) {
  const t = useTranslations("tryOn.result");
  const { data: photos } = useQuery({
    queryKey: ["photos"],
    queryFn: ({ signal }) => valueOrThrow(listPhotos(signal)),
  });
  const worn = garmentPhotoIds(tryOn.garment);
  const others = (photos?.items ?? []).filter(({ id, kind }) => kind === "garment" && !worn.includes(id));
  const { personId } = tryOn;
  return (
    <section aria-labelledby="others-title" className="grid gap-3">
      <h2 id="others-title" className="text-ui font-strong">
        {t("anotherTitle")}
      </h2>
      <ul className="no-scrollbar desk:mx-0 desk:px-0.5 -mx-4 flex gap-2.5 overflow-x-auto px-4 py-0.5">
        <li className="w-[84px] flex-none">
          <Link
            href={roomAddress({ personId })}
            className={`${tile} border-line-strong hover:bg-sunk border text-center`}
          >
            <Icon name="garment" className="text-h2" />
            <span className="text-micro">{t("anotherChoose")}</span>
          </Link>
        </li>
        {others.map((photo, index) => (
          <li key={photo.id} className="w-[84px] flex-none">
            <Link
              href={roomAddress({ personId, garment: { single: photo.id } })}
              aria-label={t("anotherNamed", { number: index + 1 })}
              className={`${tile} bg-sunk`}
            >
              <img src={atWidth(photo.imageUrl, 160)} alt="" className="size-full object-cover object-[50%_14%]" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const tile = "grid aspect-3/4 content-center justify-items-center gap-1.5 overflow-hidden rounded-photo";
