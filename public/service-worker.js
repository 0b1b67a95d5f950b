/**
 * The offline shell of Fitting Room, the way of a picture shared from another app into the room, and notices of looks
 * that are ready. It keeps what the build made and one page that says "offline"; never an answer of /api, never a page
 * of a person, never a picture. What is shared passes through its memory and is written nowhere.
 */

const shell = "shell-1";
const offlinePage = "/offline";
/** How long what was shared waits for the room to open. */
const handOverMs = 60_000;

/** @type {{ files: File[]; text: string } | null} */
let shared = null;

self.addEventListener("install", (event) => {
  event.waitUntil(
    keepShell().then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== shell).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** The offline page and what it is made of: files that the build made, named after their content. */
async function keepShell() {
  const page = await fetch(offlinePage, { credentials: "same-origin" });
  if (!page.ok) return;
  const html = await page.clone().text();
  const files = [...new Set(html.match(/\/_next\/static\/[^"'\\ )]+\.(?:css|woff2)/g) ?? [])];
  const cache = await caches.open(shell);
  await cache.put(offlinePage, page);
  await cache.addAll(files);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && url.pathname === "/share-target") {
    event.respondWith(takeShared(request));
    event.waitUntil(new Promise((resolve) => setTimeout(resolve, handOverMs)));
    return;
  }
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => keptOr(offlinePage)));
    return;
  }
  if (/^\/_next\/static\/.*\.(?:css|woff2)$/.test(url.pathname)) {
    event.respondWith(fetch(request).catch(() => keptOr(url.pathname)));
  }
});

const keptOr = async (path) => (await caches.match(path, { ignoreSearch: true })) ?? Response.error();

async function takeShared(request) {
  const form = await request.formData().catch(() => new FormData());
  shared = {
    // A form in which no file was chosen sends one without name and bytes.
    files: form.getAll("picture").filter((one) => one instanceof File && (one.name !== "" || one.size > 0)),
    // Apps do not agree in which of them the address stands.
    text: ["url", "text", "title"].map((name) => form.get(name) ?? "").join(" "),
  };
  return Response.redirect("/?shared=1", 303);
}

self.addEventListener("message", (event) => {
  if (event.data !== "give what was shared") return;
  event.ports[0]?.postMessage(shared);
  shared = null;
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = event.notification.data;
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then((open) => {
      // With a language before it the address is the same page. Another page of ours stays as it is: work may stand on it.
      const there = open.find(({ url }) => new URL(url).pathname.endsWith(address));
      return there ? there.focus() : self.clients.openWindow(address);
    }),
  );
});
