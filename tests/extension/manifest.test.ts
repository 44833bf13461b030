// @vitest-environment node
/** What the browser is asked for, and that both sides name the same ports. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PORTS } from "../../extension/build.mjs";
import { manifest } from "../../extension/manifest.mjs";

const read = (path: string) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8").replace(/\r/g, "");
const build = (browser: "chrome" | "firefox", test = false) =>
  manifest({ browser, test, version: "0.1.0", ports: PORTS });
const builds = [build("chrome"), build("firefox"), build("chrome", true), build("firefox", true)];

it("names the ports of the agent, in the policy as well", () => {
  const config = /^PORTS: .*= \(([\d, ]+)\)$/m.exec(read("agent/rejoinder/config.py"))?.[1];
  expect(PORTS.join(", ")).toBe(config);
  for (const { content_security_policy } of builds) {
    const connect = /connect-src ([^;]*)/.exec(content_security_policy.extension_pages)?.[1];
    expect(connect).toBe(PORTS.map((port) => `ws://127.0.0.1:${port}`).join(" "));
  }
});

it("names the subprotocol and the host of the agent", () => {
  const config = read("agent/rejoinder/config.py");
  const transcript = read("extension/src/link/transcript.ts");
  expect(config).toContain('HOST = "127.0.0.1"');
  expect(transcript).toContain('HOST = "127.0.0.1"');
  const version = /^PROTOCOL_VERSION = (\d+)$/m.exec(config)?.[1];
  expect(config).toContain(`SUBPROTOCOL = "reply-link.${version}"`);
  expect(read("extension/src/protocol.gen.ts")).toContain(`PROTOCOL_VERSION = ${version};`);
});

describe.each(builds)("the manifest of $name", (built) => {
  it("opens nothing to pages, other extensions or private windows", () => {
    expect(built).not.toHaveProperty("externally_connectable");
    expect(built).not.toHaveProperty("web_accessible_resources");
    expect(built).not.toHaveProperty("sandbox");
    expect(built.incognito).toBe("not_allowed");
  });

  it("asks for three permissions and no more", () => {
    expect(built.permissions).toEqual(["alarms", "scripting", "storage"]);
  });

  it("runs nothing but its own files, and does not turn ws: into wss:", () => {
    const policy = built.content_security_policy.extension_pages;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|\*/);
  });

  it("runs in the top frame only", () => {
    for (const script of built.content_scripts) expect(script.all_frames).toBe(false);
  });
});

it("allows loopback pages in the test builds only", () => {
  for (const built of [build("chrome"), build("firefox")]) {
    expect(built.host_permissions).toEqual([
      "https://www.youtube.com/*",
      "https://studio.youtube.com/*",
    ]);
    expect(built).not.toHaveProperty("key");
  }
  expect(build("chrome", true).host_permissions).toContain("http://127.0.0.1/*");
});

it("gives the test build the id that tests know", async () => {
  const { key } = build("chrome", true) as { key: string };
  const digest = await crypto.subtle.digest("SHA-256", Buffer.from(key, "base64"));
  const id = Array.from(Buffer.from(digest).toString("hex").slice(0, 32), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  ).join("");
  expect(id).toBe("deaidpmgbpbofhiadlallallhdfikjga");
});

it("suggests no shortcut twice", () => {
  const keys = Object.values(build("chrome").commands).map((one) => one.suggested_key.default);
  expect(new Set(keys).size).toBe(4);
});

it("uses nothing in the sources that could run a text or leave the machine", () => {
  const root = new URL("../../extension/src/", import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => /(?<!\.gen|\.d)\.ts$/.test(file));
  expect(sources.length).toBeGreaterThan(20);
  for (const file of sources) {
    const text = readFileSync(new URL(file, root), "utf8");
    expect(text, file).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\bfetch\(|XMLHttpRequest|sendBeacon|window\.postMessage|onMessageExternal|onConnectExternal/,
    );
  }
});
