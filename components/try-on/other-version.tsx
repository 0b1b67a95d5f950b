import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { otherModel } from "./other-model";
import type { Succeeded } from "./succeeded";
import { useLocalTime } from "@/components/site/use-local-time";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ApiFailure, refusalOf, valueOrThrow } from "@/lib/browser/api/api-failure";
import { askQuotaAnew } from "@/lib/browser/api/quota-cache";
import { createTryOn } from "@/lib/browser/api/try-ons";
import { compareAddress } from "@/lib/browser/compare-address";
import type { Capabilities } from "@/lib/shared/capabilities";
import { shortModelNames } from "@/lib/shared/model-names";
import type { Model } from "@/lib/shared/try-on";

type Props = { tryOn: Succeeded; capabilities: Capabilities };

/** The same photos once more with the other version of the model; both are then seen together. */
export function OtherVersion({ tryOn, capabilities }: Props) {
  const model = otherModel(tryOn, capabilities);
  return model && <OtherVersionButton {...{ tryOn, capabilities, model }} />;
}

function OtherVersionButton({
  tryOn: { id, personId, garment, kinds },
  capabilities,
  model,
}: Props & { model: Model }) {
  const t = useTranslations("tryOn.otherVersion");
  const router = useRouter();
  const client = useQueryClient();
  const lineId = useId();
  const make = useMutation({
    // One render for one look, however often it is pressed.
    mutationFn: () =>
      madeOrMadeBefore(
        createTryOn(
          { personId, garment, model, draftFirst: false, ...(kinds && { kinds }) },
          `version-${model}-of-${id}`,
          false,
        ),
      ),
    onSuccess: (madeId) => {
      void askQuotaAnew(client);
      router.push(compareAddress([id, madeId]));
    },
  });
  const isOff = make.isPending || capabilities.quota?.remaining === 0;
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        offBecause={isOff ? lineId : undefined}
        onClick={() => {
          make.mutate();
        }}
      >
        {t("make", { model: shortModelNames[model] })}
      </Button>
      <p id={lineId} className="text-small text-ink-2 tabular">
        <Cost quota={capabilities.quota} />
      </p>
      {make.isError && <Notice tone="error" title={refusalOf(make.error) ?? t("failed")} />}
    </div>
  );
}

function Cost({ quota }: Pick<Capabilities, "quota">) {
  const t = useTranslations("tryOn.otherVersion");
  const time = useLocalTime();
  if (!quota) return t("costUncounted");
  if (quota.remaining > 0) return t("cost", { left: quota.remaining });
  return t("noneLeft", { resetsAt: time.moment(quota.resetsAt) });
}

/** The look of that version: the new one, or the one that there is already, which costs nothing. */
async function madeOrMadeBefore(call: ReturnType<typeof createTryOn>): Promise<string> {
  try {
    return (await valueOrThrow(call)).id;
  } catch (error) {
    const problem = error instanceof ApiFailure ? error.problem : null;
    const document = problem?.kind === "refused" ? problem.document : null;
    if (document?.code === "already_made" && document.tryOnId !== undefined) return document.tryOnId;
    throw error;
  }
}
