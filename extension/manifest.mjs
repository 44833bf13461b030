/** The manifest of every build, from one function. */

/** Sites that work without being added by hand; each has an adapter in src/sites. */
export const STATIC_HOSTS = ["https://www.youtube.com/*", "https://studio.youtube.com/*"];
const LOOPBACK_HOSTS = ["http://127.0.0.1/*", "http://localhost/*"];

/** A public key fixes the id of the unpacked test build; nobody keeps the private half. */
const TEST_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwSYu+AqM0ECvXFEH7LxG0db9c4vqMZI4MQVRqoDXBtCG8g/Y4caJXeFp5L24nXBqFIKGOH9EnD6NtHvOWXHnmBEuC4ig209oSK+LOqAA7EtaNzco0dVwZQDCVsW5wwajjIZBkD+0NUkMQcfP9iNkt/mKYk0D19sb/TQEfTLj59d6kw/oVeUmijewgK1xfXxfbPefnA/SPuYbfE9V76YyvSWncjh1dg67LsKN/rpscDYk3i+0VCC8lRfaAFg3ZYp5UqPzS9jWbSPychhS5DGZGNjGUfgnxDKV8yEPabLjnHA6PfAwxa3Xk5r1ilPUoY0jKPY2dnnjGbWZ4Rm6p0GeEwIDAQAB";

const ICONS = Object.fromEntries([16, 32, 48, 128].map((px) => [px, `icons/${px}.png`]));

/** Chromium 156 takes the letters C P R W X Z with Alt+Shift for itself or leaves them unset. */
const COMMANDS = {
  accept: ["Alt+Shift+Y", "Put the draft into the reply box"],
  regenerate: ["Alt+Shift+D", "Draft another reply"],
  next: ["Alt+Shift+J", "Go to the next comment"],
  previous: ["Alt+Shift+K", "Go to the previous comment"],
};

/**
 * The policy of the worker and the extension's pages: own files, and the agent's ports.
 *
 * It is spelled out for Firefox as well, whose default has upgrade-insecure-requests: that
 * would turn ws: into wss: and the agent would be sent a TLS greeting.
 *
 * @param {readonly number[]} ports
 */
export function policy(ports) {
  const agent = ports.map((port) => `ws://127.0.0.1:${port}`).join(" ");
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${agent}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * @param {{ browser: "chrome" | "firefox", test: boolean, version: string,
 *   ports: readonly number[] }} target
 */
export function manifest({ browser, test, version, ports }) {
  const hosts = test ? [...STATIC_HOSTS, ...LOOPBACK_HOSTS] : STATIC_HOSTS;
  const firefox = browser === "firefox";
  return {
    manifest_version: 3,
    name: test ? "Rejoinder (test build)" : "Rejoinder",
    version,
    description: "Replies in your own voice, drafted on your own machine.",
    ...(test && !firefox && { key: TEST_KEY }),
    icons: ICONS,
    action: { default_title: "Rejoinder", default_icon: ICONS },
    background: firefox ? { scripts: ["background.js"] } : { service_worker: "background.js" },
    content_scripts: [
      { matches: hosts, js: ["content.js"], run_at: "document_idle", all_frames: false },
    ],
    options_ui: { page: "options.html", open_in_tab: true },
    permissions: ["alarms", "scripting", "storage"],
    host_permissions: hosts,
    optional_host_permissions: ["https://*/*", "http://*/*"],
    commands: Object.fromEntries(
      Object.entries(COMMANDS).map(([name, [key, description]]) => [
        name,
        { suggested_key: { default: key }, description },
      ]),
    ),
    content_security_policy: { extension_pages: policy(ports) },
    incognito: "not_allowed",
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: "rejoinder@rejoinder.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : { minimum_chrome_version: "120" }),
  };
}
