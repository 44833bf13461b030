/**
 * The content script: finds the adapter of the page, opens the desk on it, and carries what the
 * desk says to the background. All that touches the extension's own API is here.
 */
import { sentence } from "./link/sentences";
import { PAGE_PORT, type Settings, type ToPage } from "./messages";
import { Courier } from "./page/courier";
import { Desk } from "./page/desk";
import type { Consent } from "./page/harvest";
import { getSettings, setHarvest, watchSettings } from "./settings";
import { siteFor } from "./sites";
import type { Site } from "./sites/site";

const LOST = "Rejoinder was updated. Reload this page to go on.";

/** An open desk; `close` takes it off the page. */
interface Open {
  desk: Desk;
  /** The settings it stands on; with others a new one is opened. */
  ground: string;
  close(): void;
}

/** All that a desk is built on. Whether replies may be read can change while it stands. */
function groundOf({ harvest: _, noHarvest: _n, ...others }: Settings): string {
  return JSON.stringify(others);
}

function consentOf({ harvest, noHarvest }: Settings): Consent {
  if (harvest.includes(location.origin)) return "given";
  return noHarvest.includes(location.origin) ? "declined" : "ask";
}

/** Opens a desk for the page as it is set up now. */
function openDesk(site: Site, settings: Settings): Open {
  const closing = new AbortController();
  const { signal } = closing;
  const courier = new Courier({
    connect: ({ message, gone }) => {
      const port = chrome.runtime.connect({ name: PAGE_PORT });
      port.onMessage.addListener((raw: ToPage) => message(raw));
      port.onDisconnect.addListener(gone);
      signal.addEventListener("abort", () => port.disconnect());
      return { post: (said) => port.postMessage(said), close: () => port.disconnect() };
    },
    receive: (message) => desk.receive(message),
    lost: () => desk.lost(LOST),
    after: (ms, run) => {
      const timer = setTimeout(() => whenSeen(run, signal), ms);
      signal.addEventListener("abort", () => clearTimeout(timer));
    },
  });
  const desk = new Desk({
    document,
    site,
    own: settings,
    consent: consentOf(settings),
    explain: sentence,
    signal,
    actions: {
      request: (key, comment, wish) =>
        courier.send({ kind: "draft.request", key, comment, ...wish }),
      more: (key, comment, behind) => courier.send({ kind: "draft.more", key, comment, ...behind }),
      cancel: (key, more) => courier.send({ kind: "draft.cancel", key, more }),
      outcome: (draft_id, outcome, text) =>
        courier.send({ kind: "draft.outcome", draft_id, outcome, text }),
      decide: (decision) => courier.send({ kind: "lesson.decide", ...decision }),
      resolve: (resolution) => courier.send({ kind: "claim.resolve", ...resolution }),
      harvest: (pairs) => courier.send({ kind: "harvest.pairs", site: site.name, pairs }),
      consent: (given) => void setHarvest(location.origin, given).catch(() => {}),
    },
  });
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) courier.wake();
  };
  addEventListener("pageshow", onShow, { signal });
  return { desk, ground: groundOf(settings), close: () => closing.abort() };
}

/** A tab in the back has no use for the background, which may sleep until the tab is looked at. */
function whenSeen(run: () => void, signal: AbortSignal): void {
  if (!document.hidden) return run();
  const seen = new AbortController();
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden) return;
      seen.abort();
      run();
    },
    { signal: AbortSignal.any([signal, seen.signal]) },
  );
}

/** Time between two looks for an adapter on a page that has none yet, in milliseconds. */
const LOOK_AGAIN = 1_000;

/** The adapter of the page, as soon as there is one: some blogs load their comments late. */
function siteOfPage(): Promise<Site> {
  return new Promise((found) => {
    let waiting = false;
    const look = () => {
      waiting = false;
      const site = siteFor(location, document);
      if (!site) return;
      changes.disconnect();
      found(site);
    };
    const changes = new MutationObserver(() => {
      if (!waiting) setTimeout(look, LOOK_AGAIN);
      waiting = true;
    });
    changes.observe(document, { subtree: true, childList: true });
    look();
  });
}

async function main(): Promise<void> {
  const site = await siteOfPage();
  let open: Open | null = null;
  const start = (settings: Settings) => {
    if (open?.ground === groundOf(settings)) {
      open.desk.consent = consentOf(settings);
      return;
    }
    open?.close();
    open = settings.off.includes(site.name) ? null : openDesk(site, settings);
  };
  watchSettings(start);
  start(await getSettings());
}

void main();
