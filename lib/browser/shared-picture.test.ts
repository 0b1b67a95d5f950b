import { expect, test } from "vitest";
import { addressIn } from "./shared-picture";

test("the address of a picture is found in what a shop's app wrote around it", () => {
  expect(addressIn("Look at this: https://shop.example/coat.jpg?w=900.")).toBe("https://shop.example/coat.jpg?w=900");
  expect(addressIn("看这件（https://shop.example/coat.jpg）")).toBe("https://shop.example/coat.jpg");
});

test("a text without an address that this server would fetch has none", () => {
  expect(addressIn("A coat")).toBeNull();
  expect(addressIn("http://shop.example/coat.jpg")).toBeNull();
});
