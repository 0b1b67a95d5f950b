import { useEffect, useState, type RefObject } from "react";

type CameraState = "starting" | "live" | "blocked";

/** 3:4 is cut out of what the camera gives: a person stands upright, most cameras of desktops see wide. */
const ratio = 3 / 4;
const quality = 0.95;

/** Which way a camera looks, in the words of the browser; a machine that has only the other one gives that. */
type Facing = "user" | "environment";

/** A camera that runs in `video` for as long as this is on the page. `take` gives what is seen there, not mirrored. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, facing: Facing) {
  const [state, setState] = useState<CameraState>("starting");
  useEffect(() => {
    const ended = new AbortController();
    start(video.current, facing, ended.signal).then(
      () => {
        if (!ended.signal.aborted) setState("live");
      },
      () => {
        // Denied, in use, or not there: the person cannot tell these apart, and the ways on are the same.
        if (!ended.signal.aborted) setState("blocked");
      },
    );
    return () => {
      ended.abort();
    };
  }, [video, facing]);
  return { state, take: () => shoot(video.current) };
}

async function start(video: HTMLVideoElement | null, facing: Facing, signal: AbortSignal): Promise<void> {
  // Absent on plain http addresses, whatever the type says.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new Error("no camera on this address");
  const wanted = { width: { ideal: 1920 }, height: { ideal: 1440 }, facingMode: facing };
  const stream = await devices.getUserMedia({ video: wanted, audio: false });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  if (!video) return;
  video.srcObject = stream;
  await video.play();
}

async function shoot(video: HTMLVideoElement | null): Promise<Blob | null> {
  if (!video || video.videoWidth === 0) return null;
  const { videoWidth, videoHeight } = video;
  const width = Math.min(videoWidth, Math.round(videoHeight * ratio));
  const height = Math.min(videoHeight, Math.round(width / ratio));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  const [left, top] = [(videoWidth - width) / 2, (videoHeight - height) / 2];
  canvas.getContext("2d")?.drawImage(video, left, top, width, height, 0, 0, width, height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", quality);
  });
}
