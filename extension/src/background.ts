/**
 * The background: owns the link, and wires the browser's events to the rooms that decide.
 *
 * The browser stops and starts this script at will. So all listeners are added at once, on the
 * first run of the script, and nothing that matters is kept in its variables.
 */
import { granted, staticPatterns, syncScripts } from "./injection";
import { Connection } from "./link/connection";
import { pairings } from "./link/keys";
import { Requests } from "./link/requests";
import { sentence } from "./link/sentences";
import type {
  Command,
  FromOptions,
  LinkState,
  PushedToOptions,
  Question,
  ToOptions,
} from "./messages";
import { Outbox } from "./outbox";
import type { PagePort } from "./pages";
import { Pages } from "./pages";
import type { Self } from "./router";
import { fromOptions, fromPage, isOptions, pageOf } from "./router";
import { getSettings } from "./settings";

/** Wakes this script while the link is needed; half a minute is the least that Chrome allows. */
const ALARM = "reconnect";
const ALARM_MINUTES = 0.5;
const COMMANDS: readonly string[] = [
  "accept",
  "regenerate",
  "next",
  "previous",
] satisfies Command[];

const origin = chrome.runtime.getURL("").replace(/\/$/, "");
const self: Self = { id: chrome.runtime.id, optionsUrl: chrome.runtime.getURL("options.html") };

let injected: Promise<void> = Promise.resolve();

const requests = new Requests();
const outbox = new Outbox(requests);
const pages = new Pages(requests, outbox);
const connection = new Connection({
  ports: __PORTS__,
  origin,
  label: browserLabel,
  pairings,
  requests,
  dial: (url, subprotocol) => new WebSocket(url, subprotocol),
  keepAlive: () => void chrome.runtime.getPlatformInfo(),
  needed: () => pages.open || requests.pending,
  onState: stateChanged,
  onForgotten: () => outbox.clear(),
});

chrome.runtime.onConnect.addListener((port) => void pageConnected(port));

chrome.runtime.onMessage.addListener((raw: unknown, sender, respond) => {
  const message = isOptions(sender, self) ? fromOptions(raw) : null;
  if (!message) return false;
  answer(message).then(respond, () =>
    respond({ ok: false, text: "Something went wrong. Reload the extension and try again." }),
  );
  return true;
});

chrome.commands.onCommand.addListener((command, tab) => {
  if (!COMMANDS.includes(command)) return;
  connection.connect();
  if (tab?.id !== undefined) pages.command(tab.id, command as Command);
});

chrome.alarms.onAlarm.addListener(() => {
  connection.connect();
  void setAlarm();
});
chrome.action.onClicked.addListener(() => void chrome.runtime.openOptionsPage());
chrome.permissions.onAdded.addListener(() => void settingsChanged());
chrome.permissions.onRemoved.addListener(() => void settingsChanged());
chrome.runtime.onStartup.addListener(() => void settingsChanged());
chrome.runtime.onInstalled.addListener(({ reason }) => {
  void settingsChanged();
  if (reason === "install" && !__TEST__) void chrome.runtime.openOptionsPage();
});

/** A page's port: refused, or listened to. What it says before that is decided has to wait. */
async function pageConnected(port: chrome.runtime.Port): Promise<void> {
  const decided = getSettings().then(async ({ ownSites }): Promise<PagePort | null> => {
    const allowed = { patterns: staticPatterns(), origins: await granted(ownSites) };
    const tabId = pageOf(port.name, port.sender ?? {}, self, allowed);
    if (tabId === null) return null;
    return { tabId, post: (message) => post(port, message), close: () => port.disconnect() };
  });
  let gone = false;
  port.onMessage.addListener(async (raw: unknown) => {
    const page = await decided;
    const message = page && fromPage(raw);
    if (message) pages.received(page, message);
    connection.connect();
  });
  port.onDisconnect.addListener(async () => {
    gone = true;
    const page = await decided;
    if (page) pages.closed(page);
  });
  const page = await decided;
  if (!page) return port.disconnect();
  if (gone) return;
  pages.opened(page, connection.state);
  connection.connect();
  void setAlarm();
  page.post({ kind: "keys", keys: await shortcuts() });
}

/** The keys as they are set now; "" for a command without one. */
async function shortcuts(): Promise<Record<Command, string>> {
  const set = await chrome.commands.getAll();
  const key = (name: Command) => set.find((one) => one.name === name)?.shortcut ?? "";
  return {
    accept: key("accept"),
    regenerate: key("regenerate"),
    next: key("next"),
    previous: key("previous"),
  };
}

async function answer(message: FromOptions): Promise<ToOptions> {
  await connection.loaded;
  switch (message.kind) {
    case "state":
      connection.connect(true);
      return { ok: true, link: connection.state };
    case "pair": {
      const fault = await connection.pair(message.secret);
      return fault === null ? { ok: true, link: connection.state } : { ok: false, text: fault };
    }
    case "unpair":
      await connection.unpair();
      return { ok: true, link: connection.state };
    case "agent.status":
      return agentSays({ type: "status.request" });
    case "voice":
      return agentSays(message.question);
    case "sites.changed":
      await settingsChanged();
      return { ok: true, link: connection.state };
  }
}

/** What the agent answers to the options page; `text` says why when it does not. */
async function agentSays(request: Question | { type: "status.request" }): Promise<ToOptions> {
  const link = connection.state;
  if (link.state !== "ready") return { ok: false, text: sentence(link) };
  return new Promise((resolve) => {
    requests.ask({
      request,
      answer: (answer) => {
        switch (answer.type) {
          case "status":
            return resolve({ ok: true, link, status: answer });
          case "voice":
          case "lessons":
          case "goals":
          case "facts":
            return resolve({ ok: true, link, known: answer });
          default:
            resolve({ ok: false, text: "text" in answer ? answer.text : sentence(link) });
        }
      },
    });
  });
}

function stateChanged(link: LinkState): void {
  pages.link(link);
  if (link.state === "ready") void outbox.flush();
  void setAlarm();
  const calm = link.state === "ready" || link.state === "connecting";
  void chrome.action.setBadgeText({ text: calm ? "" : "!" });
  void chrome.action.setTitle({ title: `Rejoinder: ${sentence(link)}` });
  const pushed: PushedToOptions = { kind: "link", link };
  // It fails when no options page is open, which is nobody's fault.
  chrome.runtime.sendMessage(pushed).catch(() => {});
}

/** No reason to wake up: nobody to dial, or no page open and nothing kept for the agent. */
async function setAlarm(): Promise<void> {
  const empty = await outbox.empty();
  const needed = connection.state.state !== "unpaired" && (pages.open || !empty);
  if (needed) await chrome.alarms.create(ALARM, { periodInMinutes: ALARM_MINUTES });
  else await chrome.alarms.clear(ALARM);
}

/** One at a time: two runs that cross would register the same script twice. */
function settingsChanged(): Promise<void> {
  const done = injected.then(async () => syncScripts(await getSettings()));
  injected = done.catch(() => {});
  return done;
}

function post(port: chrome.runtime.Port, message: unknown): void {
  try {
    port.postMessage(message);
  } catch {
    // The page went away a moment ago; its onDisconnect is on its way.
  }
}

async function browserLabel(): Promise<string> {
  const name = /(Firefox|Edg|OPR|Chrome)\//.exec(navigator.userAgent)?.[1] ?? "Browser";
  const names: Record<string, string> = { Edg: "Edge", OPR: "Opera" };
  const { os } = await chrome.runtime.getPlatformInfo();
  return `${names[name] ?? name} on ${os}`;
}
