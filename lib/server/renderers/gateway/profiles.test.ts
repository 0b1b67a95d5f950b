import { describe, expect, it } from "vitest";
import { gatewayProfiles, gatewayUrl, statusUrl } from "./profiles";

describe("gateway addresses", () => {
  it.each([
    ["uniapi", "https://api.uniapi.io/kling/v1/images/kolors-virtual-try-on"],
    ["vapi", "https://api.gpt.ge/kling/v1/images/kolors-virtual-try-on"],
    ["kling", "https://api-singapore.klingai.com/v1/images/kolors-virtual-try-on"],
  ] as const)("of %s", (name, create) => {
    const { baseUrl, createPath, statusPath } = gatewayProfiles[name];
    expect(gatewayUrl(baseUrl, createPath).href).toBe(create);
    expect(statusUrl(baseUrl, statusPath, "C1-_9").href).toBe(`${create}/C1-_9`);
  });

  it("keep a path that the base URL has", () => {
    expect(gatewayUrl("https://relay.example/team/", "/kling/v1/x").href).toBe("https://relay.example/team/kling/v1/x");
  });

  it("take another status path", () => {
    expect(statusUrl("https://a.example", "/kling/v1/videos/image2video/{task_id}?x={task_id}", "a=b").href).toBe(
      "https://a.example/kling/v1/videos/image2video/a%3Db?x=a%3Db",
    );
  });
});
