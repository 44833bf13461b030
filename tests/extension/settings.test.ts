// @vitest-environment node
/** What lies in the storage is read as if a stranger had written it. */
import { describe, expect, it } from "vitest";
import { originOf, patternOf, readSettings } from "../../extension/src/settings";

const NOTHING = { ownSites: [], ownNames: [], off: [], harvest: [], noHarvest: [] };

describe("readSettings", () => {
  it("takes nothing for empty settings", () => {
    expect(readSettings({})).toEqual(NOTHING);
  });

  it("keeps what is right, once, and drops the rest", () => {
    expect(
      readSettings({
        ownSites: [
          "https://blog.example",
          "https://blog.example",
          "https://blog.example/",
          "javascript:alert(1)",
          "https://user:pw@blog.example",
          "file:///etc",
          7,
        ],
        ownNames: ["Ada", "", " Ada", "x".repeat(201), null],
        off: ["youtube", "../x", "YouTube"],
        harvest: ["https://blog.example", "https://blog.example/", "null", "*"],
        noHarvest: "https://blog.example",
      }),
    ).toEqual({
      ownSites: ["https://blog.example"],
      ownNames: ["Ada"],
      off: ["youtube"],
      harvest: ["https://blog.example"],
      noHarvest: [],
    });
  });

  it.each([null, "x", 7, {}, { length: 1, 0: "Ada" }])("reads %j as an empty list", (value) => {
    expect(readSettings({ ownNames: value }).ownNames).toEqual([]);
  });

  it("is bounded", () => {
    const ownNames = Array.from({ length: 500 }, (_, n) => `Ada ${n}`);
    expect(readSettings({ ownNames }).ownNames).toHaveLength(100);
  });
});

describe("originOf", () => {
  it.each([
    ["https://blog.example", "https://blog.example"],
    ["  Blog.Example/2026/a?b#c ", "https://blog.example"],
    ["http://blog.example:8080/", "http://blog.example:8080"],
    ["https://blog.example:443", "https://blog.example"],
    ["bücher.example", "https://xn--bcher-kva.example"],
    ["http://127.0.0.1:5000", "http://127.0.0.1:5000"],
  ])("%s is %s", (typed, origin) => {
    expect(originOf(typed)).toBe(origin);
  });

  it.each([
    "",
    "https://",
    "a b",
    "javascript:alert(1)",
    "javascript://x",
    "file:///etc/passwd",
    "chrome://settings",
    "https://user@blog.example",
  ])("%j is no site", (typed) => {
    expect(originOf(typed)).toBeNull();
  });
});

it("patternOf covers the host without its port", () => {
  expect(patternOf("https://blog.example")).toBe("https://blog.example/*");
  expect(patternOf("http://127.0.0.1:5000")).toBe("http://127.0.0.1/*");
});
