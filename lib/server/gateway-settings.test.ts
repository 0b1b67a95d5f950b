import { describe, expect, it } from "vitest";
import { readSettings } from "./settings";

const read = (environment: Record<string, string>) => readSettings(environment as NodeJS.ProcessEnv);
const gateways = (environment: Record<string, string>) => {
  const settings = read(environment);
  return settings.ok ? settings.value.gateways : settings.error;
};
const names = (environment: Record<string, string>) =>
  gateways(environment).map((gateway) => (typeof gateway === "string" ? gateway : gateway.name));
const keys = { UNIAPI_TOKEN: "canary-uniapi", VAPI_TOKEN: "canary-vapi", KLING_API_KEY: "canary-kling" };

describe("gateway settings", () => {
  it("take one token, and the rest is as the gateway documents it", () => {
    expect(gateways({ UNIAPI_TOKEN: "canary-uniapi" })).toEqual([
      {
        name: "uniapi",
        baseUrl: "https://api.uniapi.io",
        statusPath: "/kling/v1/images/kolors-virtual-try-on/{task_id}",
        credentials: { kind: "token", token: "canary-uniapi" },
      },
    ]);
  });

  it.each([
    ["nothing is set", {}, []],
    ["three keys are set", keys, ["uniapi", "vapi", "kling"]],
    ["an order is set", { ...keys, GATEWAYS: "kling, uniapi" }, ["kling", "uniapi"]],
    ["local is wished for in spite of keys", { ...keys, GATEWAYS: "local" }, []],
  ])("give the right order when %s", (_name, environment, expected) => {
    expect(names(environment)).toEqual(expected);
  });

  it("take Kling's key pair, and prefer its API key", () => {
    const pair = { KLING_ACCESS_KEY: "canary-access", KLING_SECRET_KEY: "canary-secret" };
    expect(gateways(pair)).toMatchObject([{ credentials: { kind: "key_pair", accessKey: "canary-access" } }]);
    expect(gateways({ ...pair, KLING_API_KEY: "canary-kling" })).toMatchObject([{ credentials: { kind: "token" } }]);
  });

  it("take other addresses, http only on this machine", () => {
    const set = {
      ...keys,
      UNIAPI_BASE_URL: "https://relay.example/team/",
      VAPI_BASE_URL: "http://127.0.0.1:4600",
      KLING_STATUS_PATH: "/x?id={task_id}",
    };
    expect(gateways(set)).toMatchObject([
      { baseUrl: "https://relay.example/team" },
      { baseUrl: "http://127.0.0.1:4600" },
      { statusPath: "/x?id={task_id}" },
    ]);
  });

  it.each([
    ["UNIAPI_TOKEN", { UNIAPI_TOKEN: "canary" }],
    ["UNIAPI_TOKEN", { UNIAPI_TOKEN: "canary with spaces" }],
    ["VAPI_TOKEN", { VAPI_TOKEN: "canary\nsecond: line" }],
    ["UNIAPI_BASE_URL", { ...keys, UNIAPI_BASE_URL: "http://canary.example" }],
    ["UNIAPI_BASE_URL", { ...keys, UNIAPI_BASE_URL: "https://canary:canary@gateway.example" }],
    ["UNIAPI_BASE_URL", { ...keys, UNIAPI_BASE_URL: "canary" }],
    ["VAPI_STATUS_PATH", { ...keys, VAPI_STATUS_PATH: "/canary" }],
    ["KLING_STATUS_PATH", { ...keys, KLING_STATUS_PATH: "canary/{task_id}" }],
    ["GATEWAYS", { ...keys, GATEWAYS: "canary" }],
    ["GATEWAYS", { ...keys, GATEWAYS: "uniapi,uniapi" }],
    ["GATEWAYS", { ...keys, GATEWAYS: "uniapi,local" }],
    ["GATEWAYS", { GATEWAYS: "vapi", UNIAPI_TOKEN: "canary-uniapi" }],
    ["KLING_SECRET_KEY", { KLING_ACCESS_KEY: "canary-access" }],
    ["KLING_ACCESS_KEY", { KLING_SECRET_KEY: "canary-secret" }],
  ])("refuse a bad %s by name, and do not repeat it", (name, environment) => {
    const settings = read(environment);
    const sentences = settings.ok ? [] : settings.error;
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name} .*\\.$`));
    expect(sentences.join()).not.toContain("canary");
  });
});
