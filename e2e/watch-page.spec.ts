import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { watchPages } from "./fixtures/watch-page";

/** One bad page each, served with a strict policy, and the fault that must be noted: what every other spec relies on. */
const badPages = {
  "a console error": { html: `<script nonce="n">console.error("broken")</script>`, fault: /^console: broken/ },
  "an uncaught error": { html: `<script nonce="n">throw new Error("broken")</script>`, fault: /^uncaught: .*broken/ },
  "a rejected promise": {
    html: `<script nonce="n">Promise.reject(new Error("broken"))</script>`,
    fault: /^uncaught: .*broken/,
  },
  "an inline script without the nonce": {
    html: `<script>void 0</script>`,
    fault: /^content security policy: script-src-elem blocked inline/,
  },
  "a picture that is missing": { html: `<img src="/missing.png" alt="">`, fault: /^console: .*404.*missing\.png/ },
  "a request to another origin": {
    html: `<link rel="preload" as="image" href="http://127.0.0.2:9/x.png">`,
    fault: /^request to another origin: .*x\.png/,
  },
};

test.describe("the watch over every page", () => {
  let server: Server;
  let origin: string;

  test.beforeAll(async () => {
    server = createServer((request, response) => {
      const page = new URL(request.url ?? "/", "http://localhost").searchParams.get("page");
      const headers = {
        "content-type": "text/html",
        "content-security-policy": "default-src 'self'; script-src 'self' 'nonce-n'; img-src * data:",
      };
      if (page === null) response.writeHead(404).end();
      else
        response.writeHead(200, headers).end(`<!doctype html><title>t</title><link rel="icon" href="data:,">${page}`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  test.afterAll(() => void server.close());

  const pageWith = (html: string) => `${origin}/?page=${encodeURIComponent(html)}`;

  for (const [name, { html, fault }] of Object.entries(badPages)) {
    test(`notices ${name}`, async ({ context, page }) => {
      const faults = await watchPages(context, { origin, expectedConsoleErrors: [] });
      await page.goto(pageWith(html));
      await expect.poll(() => faults).toContainEqual(expect.stringMatching(fault));
    });
  }

  test("is silent about an error that a test expects", async ({ context, page }) => {
    const faults = await watchPages(context, { origin, expectedConsoleErrors: [/missing\.png/] });
    const logged = page.waitForEvent("console");
    await page.goto(pageWith(badPages["a picture that is missing"].html));
    await logged;
    expect(faults).toEqual([]);
  });
});
