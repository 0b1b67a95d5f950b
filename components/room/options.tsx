import { useTranslations } from "next-intl";
import { FitOptions } from "./fit-options";
import type { RoomAction } from "./room-after";
import type { RoomState } from "./room-state";
import type { RoomOptions } from "./wish";
import { Disclosure } from "@/components/ui/disclosure";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Capabilities } from "@/lib/shared/capabilities";
import { shortModelNames } from "@/lib/shared/model-names";

type Props = {
  room: RoomState;
  dispatch: (action: RoomAction) => void;
  options: RoomOptions;
  setOptions: (options: RoomOptions) => void;
  capabilities: Capabilities;
  /** Those that can make what is on the plates. */
  models: Capabilities["models"];
};

/** A gateway has model versions; the local engine has a fit that can be corrected. Each server shows what it has. */
export function Options({ room, dispatch, options, setOptions, capabilities, models }: Props) {
  const t = useTranslations("room.options");
  if (capabilities.mode === "local") {
    return (
      <Disclosure label={t("title")} icon="sliders" aside={t("summaryFit")}>
        <FitOptions {...{ room, dispatch, options, setOptions }} />
      </Disclosure>
    );
  }
  return (
    <Disclosure label={t("title")} icon="sliders" aside={t("summaryModel", { model: shortModelNames[options.model] })}>
      <div className="grid gap-4">
        <div className="grid gap-1.5">
          <span aria-hidden="true" className="text-small text-ink-2">
            {t("model")}
          </span>
          <SegmentedControl
            label={t("model")}
            value={options.model}
            options={models.map(({ id }) => ({ value: id, label: shortModelNames[id] }))}
            onChange={(model) => {
              setOptions({ ...options, model });
            }}
            stretch
          />
          {models.length < capabilities.models.length && (
            <p className="text-small text-ink-2">{t("outfitModel", { model: shortModelNames[options.model] })}</p>
          )}
        </div>
        <label className="min-h-control text-ui flex items-center gap-3">
          <input
            type="checkbox"
            className="accent-accent size-5"
            checked={options.draftFirst}
            onChange={(event) => {
              setOptions({ ...options, draftFirst: event.currentTarget.checked });
            }}
          />
          {t("draftFirst")}
        </label>
      </div>
    </Disclosure>
  );
}
