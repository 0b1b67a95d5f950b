import lighthouse from "lighthouse";
import { median } from "../median";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof categories)[number];

/** Scores of 0 to 100, times in milliseconds. */
export type PageReport = Record<Category, number> & { cls: number; lcpMs: number; fcpMs: number; blockedMs: number };

export type Audited = { report: PageReport; faults: string[] };

/**
 * One visit with nothing kept from earlier ones, on Lighthouse's mid phone: 412 px wide, 4x slowed CPU, slow 4G.
 *
 * @param debuggingPort of a running Chromium
 * @returns also what cost points outside performance, as `audit: what it says`
 * @throws Error if Lighthouse has no result
 */
export async function audit(url: string, debuggingPort: number): Promise<Audited> {
  const result = await lighthouse(url, {
    port: debuggingPort,
    output: "json",
    logLevel: "error",
    onlyCategories: [...categories],
  });
  if (!result || result.lhr.runtimeError) throw new Error(`No report of ${url}: ${result?.lhr.runtimeError?.message}`);
  const { lhr } = result;
  const score = (category: Category) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const figure = (id: string) => lhr.audits[id]?.numericValue ?? NaN;
  const faults = categories
    .filter((category) => category !== "performance")
    .flatMap((category) => lhr.categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? [])
    .flatMap(({ id }) => {
      const { score: points = null, title = "" } = lhr.audits[id] ?? {};
      return points !== null && points < 1 ? [`${id}: ${title}`] : [];
    });
  return {
    report: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
      cls: figure("cumulative-layout-shift"),
      lcpMs: figure("largest-contentful-paint"),
      fcpMs: figure("first-contentful-paint"),
      blockedMs: figure("total-blocking-time"),
    },
    faults,
  };
}

/** The middle of each figure by itself. */
export function medians(reports: readonly PageReport[]): PageReport {
  const of = (key: keyof PageReport, digits = 0) => Number(median(reports.map((one) => one[key])).toFixed(digits));
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    "best-practices": of("best-practices"),
    seo: of("seo"),
    cls: of("cls", 4),
    lcpMs: of("lcpMs"),
    fcpMs: of("fcpMs"),
    blockedMs: of("blockedMs"),
  };
}
