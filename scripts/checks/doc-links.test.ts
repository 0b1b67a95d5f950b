import { describe, expect, it } from "vitest";
import { headingAnchors, relativeLinks } from "./doc-links";

describe("links of a document", () => {
  it("finds links and pictures into the repository, with their lines", () => {
    const text = ["# Title", 'See [a](docs/a.md) and ![b](<b.png> "B").', '<img src="c.jpg" alt="">', "[d](#title)"];
    expect(relativeLinks(text.join("\n"))).toEqual([
      { target: "docs/a.md", line: 2 },
      { target: "b.png", line: 2 },
      { target: "c.jpg", line: 3 },
      { target: "#title", line: 4 },
    ]);
  });

  it("leaves out other servers, code and code blocks", () => {
    const text = ["[x](https://example.org) [y](mailto:a@b.c)", "`[z](gone.md)`", "```", "[w](gone.md)", "```"];
    expect(relativeLinks(text.join("\n"))).toEqual([]);
  });

  it("makes anchors of headings as GitHub does", () => {
    expect(headingAnchors("## Who may import whom?\ntext\n### Über `npm test`")).toEqual(
      new Set(["who-may-import-whom", "über-npm-test"]),
    );
  });
});
