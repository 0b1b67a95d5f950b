import { IconButton } from "./icon-button";
import { notZoomed, zoomAfterKey, zoomPercent, type Zoom } from "./zoom-state";

type Props = {
  zoom: Zoom;
  setZoom: (change: (zoom: Zoom) => Zoom) => void;
  words: { in: string; out: string; percent: string };
};

/** The same as the keys + and −, for those who have a pointer only. */
export function ZoomBar({ zoom, setZoom, words }: Props) {
  const press = (key: string) => () => {
    setZoom((now) => zoomAfterKey(now, key, false) ?? notZoomed);
  };
  return (
    <div className="flex items-center">
      <IconButton icon="zoomOut" label={words.out} onClick={press("-")} disabled={zoomPercent(zoom) <= 100} />
      <output className="text-small tabular max-desk:sr-only min-w-11 text-center">{words.percent}</output>
      <IconButton icon="zoomIn" label={words.in} onClick={press("+")} disabled={zoomPercent(zoom) >= 400} />
    </div>
  );
}
