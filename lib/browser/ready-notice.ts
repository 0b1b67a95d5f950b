/** May this app show notices? `unknown`: it has not been asked; null: this browser has none, or not at this address. */
export function noticePermission(): "allowed" | "refused" | "unknown" | null {
  if (!("Notification" in globalThis) || !("serviceWorker" in navigator)) return null;
  switch (Notification.permission) {
    case "granted":
      return "allowed";
    case "denied":
      return "refused";
    case "default":
      return "unknown";
  }
}

/** Only after a press: browsers ask the person then, and refuse otherwise. */
export const askForNotices = async (): Promise<boolean> => (await Notification.requestPermission()) === "granted";

/**
 * Shows a notice that opens a page of ours, if the person allowed it and is looking at something else.
 * One a page: a second one takes the first one's place.
 */
export async function showNotice(title: string, body: string, pagePath: string): Promise<void> {
  if (noticePermission() !== "allowed" || !document.hidden) return;
  // By the worker, because browsers on phones show no others.
  const worker = await navigator.serviceWorker.ready;
  await worker.showNotification(title, { body, tag: pagePath, data: pagePath, icon: "/icons/icon-192.png" });
}
