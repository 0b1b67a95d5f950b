/** The service worker answers at once; one that has been stopped meanwhile has lost the picture. */
const patienceMs = 3000;

/** The picture that another app shared to this one, handed over by the service worker; null where it got lost. */
export async function takeSharedPicture(): Promise<File | null> {
  // Absent on plain http addresses, whatever the type says.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const active = (await workers?.ready)?.active;
  if (!active) return null;
  const channel = new MessageChannel();
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, patienceMs);
    channel.port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      resolve(data instanceof File ? data : null);
    };
    active.postMessage("give shared picture", [channel.port2]);
  });
}
