import { route } from "@/lib/server/http/route";
import { mayReadMetrics } from "@/lib/server/metrics/may-read-metrics";
import { metricContentType, metricText } from "@/lib/server/metrics/metric-text";
import { readMetrics } from "@/lib/server/metrics/read-metrics";
import { refuse } from "@/lib/server/refusal";
import { ok } from "@/lib/shared/result";

/** Figures for the operator, as Prometheus reads them. */
export const GET = route("public", async ({ server, request }) => {
  if (!mayReadMetrics(request.headers, server.settings.metricsToken)) return refuse("unauthorized");
  const text = metricText(await readMetrics(server));
  return ok(new Response(text, { headers: { "Content-Type": metricContentType } }));
});
