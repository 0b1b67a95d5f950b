import { useTranslations } from "next-intl";
import { useRef } from "react";
import { chooserTypes } from "./use-plate-input";
import { Button } from "@/components/ui/button";

/** In place of what a camera would show, where it is refused or there is none: a file does as well. */
export function CameraBlocked({ onPicture }: { onPicture: (picture: Blob) => void }) {
  const t = useTranslations("room");
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <p role="alert">{t("viewfinder.blocked")}</p>
      <input
        ref={chooser}
        type="file"
        accept={chooserTypes}
        hidden
        onChange={({ currentTarget: { files } }) => {
          const [file] = files ?? [];
          if (file) onPicture(file);
        }}
      />
      <Button variant="primary" className="justify-self-start" onClick={() => chooser.current?.click()}>
        {t("plate.choose")}
      </Button>
    </>
  );
}
