import { z } from "zod/mini";

/** What another app shared to this one: pictures, or a text in which there may be the address of one. */
export type Shared = { files: readonly File[]; text: string };

const nothing: Shared = { files: [], text: "" };
const Answer = z.object({ files: z.array(z.instanceof(File)), text: z.string() });

/** The service worker answers at once; one that has been stopped meanwhile has lost it. */
const patienceMs = 3000;

/** What another app shared to this one, handed over by the service worker; nothing where it got lost. */
export async function takeShared(): Promise<Shared> {
  // Absent on plain http addresses, whatever the type says.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const active = (await workers?.ready)?.active;
  if (!active) return nothing;
  const channel = new MessageChannel();
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(nothing);
    }, patienceMs);
    channel.port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      resolve(Answer.safeParse(data).data ?? nothing);
    };
    active.postMessage("give what was shared", [channel.port2]);
  });
}

/** The first address in a text that a picture can be fetched from, without what ends a sentence; or null. */
export const addressIn = (text: string): string | null =>
  /https:\/\/\S+/.exec(text)?.[0].replace(/[.,;:!?)\]"'»”。，；：！？）]+$/, "") ?? null;
