/** One measured value with what tells it from the others of its name. */
export type Sample = { labels?: Record<string, string>; value: number };
export type Metric = { name: string; help: string; samples: Sample[] };

export const metricContentType = "text/plain; version=0.0.4; charset=utf-8";

/** The text that Prometheus reads; every metric is a gauge, since rows are erased and numbers may fall. */
export const metricText = (metrics: readonly Metric[]): string =>
  metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, samples }) => {
      const lines = samples.map(({ labels = {}, value }) => `${name}${labelText(labels)} ${value}`);
      return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines, ""].join("\n");
    })
    .join("");

function labelText(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${text.replace(/["\\\n]/g, "")}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
