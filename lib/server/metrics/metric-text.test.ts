import { expect, it } from "vitest";
import { metricText } from "./metric-text";

it("writes what Prometheus reads", () => {
  const text = metricText([
    {
      name: "try_ons",
      help: "Try-ons by state.",
      samples: [
        { labels: { status: "failed", renderer: "uniapi" }, value: 2 },
        { labels: { status: 'odd"\n' }, value: 1 },
      ],
    },
    { name: "budget", help: "Renders a day.", samples: [{ value: 0.5 }] },
    { name: "nothing", help: "Left out.", samples: [] },
  ]);
  expect(text).toBe(
    [
      "# HELP try_ons Try-ons by state.",
      "# TYPE try_ons gauge",
      'try_ons{status="failed",renderer="uniapi"} 2',
      'try_ons{status="odd"} 1',
      "# HELP budget Renders a day.",
      "# TYPE budget gauge",
      "budget 0.5",
      "",
    ].join("\n"),
  );
});
