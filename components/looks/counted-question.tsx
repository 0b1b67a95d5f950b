import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { countOwnThings } from "@/lib/browser/api/own-things";

/** Names how much is about to go; until the server has told, and where it does not, the question stands without figures. */
export function CountedQuestion() {
  const t = useTranslations("looks.eraseAll");
  const { data } = useQuery({
    queryKey: ["own things"],
    queryFn: ({ signal }) => valueOrThrow(countOwnThings(signal)),
    staleTime: 0,
    gcTime: 0,
  });
  return data === undefined ? t("text") : t("textCounted", data);
}
