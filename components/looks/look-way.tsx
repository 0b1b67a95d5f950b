import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { failureOf } from "@/components/try-on/failure";
import { waysOf } from "@/components/try-on/failure-way";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { retryTryOn } from "@/lib/browser/api/try-ons";
import { noteArrival } from "@/lib/browser/arrival";
import type { TryOn } from "@/lib/shared/try-on";

type Props = { look: TryOn; moment: string };

/** The way on from a look that was not rendered: once more where that can help, else another picture in place of the one at fault. */
export function LookWay({ look, moment }: Props) {
  const t = useTranslations("looks.tile");
  if (look.problem === undefined) return null;
  if (look.problem.canRetry) return <Retry {...{ look, moment }} />;
  const { change } = failureOf(look.problem.code);
  const [first] = change === "none" ? [] : waysOf(look, change);
  if (!first) return null;
  return (
    <Link href={first.href} aria-label={t("fixNamed", { moment })} className={way}>
      {t("fix")}
    </Link>
  );
}

function Retry({ look, moment }: Props) {
  const t = useTranslations("looks.tile");
  const router = useRouter();
  const { isPending, mutate } = useMutation({
    mutationFn: () => valueOrThrow(retryTryOn(look.id)),
    onSuccess: ({ id }) => {
      noteArrival(id);
      router.push(`/try-on/${id}`);
    },
    // The page of the look says why it was not rendered, and has the other ways on.
    onError: () => {
      router.push(`/try-on/${look.id}`);
    },
  });
  return (
    <button
      type="button"
      aria-label={t("againNamed", { moment })}
      onClick={() => {
        if (!isPending) mutate();
      }}
      className={way}
    >
      {t("again")}
    </button>
  );
}

const way =
  "pointer-events-auto min-h-control inline-flex cursor-pointer items-center justify-self-start font-medium underline underline-offset-4";
