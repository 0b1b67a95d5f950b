import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSettings, settingNames } from "./settings";

const read = (environment: Record<string, string>) => readSettings(environment as NodeJS.ProcessEnv);

test("nothing set is enough to start, and gives the documented values", () => {
  const settings = read({});
  expect(settings).toMatchObject({
    ok: true,
    value: {
      dataDir: ".data",
      publicOrigin: null,
      sessionSecret: null,
      gatewayConcurrency: 3,
      tryOnDeadlineMs: 300_000,
      quotaPerOwnerPerDay: 20,
      quotaPerIpPerHour: 30,
      budgetPerDay: 500,
      retentionDays: 7,
      shareDays: 7,
      trustedProxyHops: 0,
      logLevel: "info",
    },
  });
});

test("an empty text is the same as unset", () => {
  expect(read({ DATABASE_URL: "", RETENTION_DAYS: "", ROLE: "", PUBLIC_URL: "" }).ok).toBe(true);
});

test.each([
  ["DATABASE_URL", "postgres://user:canary@db/x"],
  ["BLOB_URL", "https://canary.example/bucket"],
  ["BLOB_URL", "s3://bucket?endpoint=http://canary.example"],
  ["ACCESS_CODE", "canary"],
  ["EMBED_ORIGINS", "https://canary.example"],
  ["ROLE", "canary"],
  ["SESSION_SECRET", "canary"],
  ["PUBLIC_URL", "http://canary.example"],
  ["PUBLIC_URL", "canary"],
  ["RETENTION_DAYS", "0"],
  ["RETENTION_DAYS", "canary"],
  ["SHARE_DAYS", "1.5"],
  ["ENGINE_WORKERS", "-1"],
  ["RENDER_PRICE", "canary"],
  ["LOG_LEVEL", "canary"],
  ["TRUSTED_PROXY_HOPS", "canary"],
])("%s = %s is refused by name, and the value is not repeated", (name, value) => {
  const settings = read({ [name]: value });
  expect(settings.ok).toBe(false);
  if (settings.ok) return;
  expect(settings.error).toHaveLength(1);
  expect(settings.error[0]).toMatch(new RegExp(`^${name}.*\\.$`));
  expect(settings.error[0]).not.toContain("canary");
});

test("every bad setting is named at once", () => {
  const settings = read({ DATABASE_URL: "x", SHARE_DAYS: "x", LOG_LEVEL: "x" });
  expect(settings.ok ? [] : settings.error.map((sentence) => sentence.split(/[: ]/)[0])).toEqual([
    "DATABASE_URL",
    "SHARE_DAYS",
    "LOG_LEVEL",
  ]);
});

test.each([
  ["https://try.example.com/", "https://try.example.com"],
  ["https://try.example.com:8443/room", "https://try.example.com:8443"],
  ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
])("PUBLIC_URL %s gives the origin %s", (PUBLIC_URL, publicOrigin) => {
  expect(read({ PUBLIC_URL })).toMatchObject({ ok: true, value: { publicOrigin } });
});

describe(".env.example", () => {
  const examples = [...readFileSync(".env.example", "utf8").matchAll(/^#?([A-Z][A-Z_]+)=(.*)$/gm)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );

  test("shows every setting once, and none that does not exist", () => {
    const listening = ["PORT", "HOST"];
    expect(examples.map(([name]) => name).sort()).toEqual([...settingNames, ...listening].sort());
  });

  test("shows only values that are accepted, but for features that are still to come", () => {
    const secret = "made-up-for-this-test-0123456789";
    const settings = read(Object.fromEntries(examples.map(([name, value]) => [name, value || secret])));
    const refused = settings.ok ? [] : settings.error;
    expect(refused.filter((sentence) => !sentence.includes("not supported yet"))).toEqual([]);
  });
});
