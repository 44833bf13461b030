/**
 * What comes, goes and comes near on the page: the extension's only MutationObserver.
 *
 * Sites recycle rows, draw the same comment again while scrolling, and become another page without
 * loading. So nothing is remembered by node: after each batch of changes the whole list of
 * comments is read anew, keyed by id, and compared.
 */

/** One comment on the page: `target` is the part of it whose place on the screen counts. */
export interface Spot {
  id: string;
  target: Element;
}

export interface Watcher {
  /** Everything that is on the page now, in document order. Called after each batch of changes. */
  list(): readonly Spot[];
  /** Changes when the page became another page. */
  page(): string;
  /** True for nodes of our own, whose coming and going is no news. */
  ours(node: Node): boolean;

  /** The page became another page; `list` is called next. */
  onPage(): void;
  /** These comments are no longer in the document. */
  onGone(ids: readonly string[]): void;
  /** These came within a screen of the window, nearest to its middle first. */
  onNear(ids: readonly string[]): void;
  /** This one is further away than that. */
  onFar(id: string): void;
}

/** Attributes by which recycled rows become other comments. */
const ATTRIBUTES = ["id", "href", "comment-id", "data-id"];
/** Shortest time between two readings of the page, in milliseconds. */
const LEAST_GAP = 150;
/** And so many times as long as the last reading took, so that long pages stay quick. */
const GAP_PER_SCAN = 10;

/** Watches `document` until `signal` is aborted. */
export function observe(document: Document, watcher: Watcher, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  const known = new Map<string, Element>();
  const idOf = new WeakMap<Element, string>();
  let page = watcher.page();
  let gap = LEAST_GAP;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const screen = new view.IntersectionObserver(
    (entries) => {
      const near: { id: string; distance: number }[] = [];
      for (const entry of entries) {
        const id = idOf.get(entry.target);
        if (!id || known.get(id) !== entry.target) continue;
        if (entry.isIntersecting) near.push({ id, distance: distance(entry.target) });
        else watcher.onFar(id);
      }
      near.sort((one, other) => one.distance - other.distance);
      if (near.length > 0) watcher.onNear(near.map(({ id }) => id));
    },
    { rootMargin: "100% 0px" },
  );

  const forget = () => {
    screen.disconnect();
    known.clear();
  };

  const scan = () => {
    timer = null;
    if (signal.aborted) return;
    const started = performance.now();
    read();
    gap = Math.max(LEAST_GAP, GAP_PER_SCAN * (performance.now() - started));
  };

  const read = () => {
    if (watcher.page() !== page) {
      page = watcher.page();
      forget();
      watcher.onPage();
    }
    const spots = watcher.list();
    const here = new Set(spots.map(({ id }) => id));
    const gone = [...known.keys()].filter((id) => !here.has(id));
    for (const id of gone) drop(id);
    if (gone.length > 0) watcher.onGone(gone);
    for (const { id, target } of spots) {
      if (known.get(id) === target && idOf.get(target) === id) continue;
      drop(id);
      known.set(id, target);
      idOf.set(target, id);
      // A node that changed its comment is reported anew only after it was let go.
      screen.unobserve(target);
      screen.observe(target);
    }
  };

  const drop = (id: string) => {
    const target = known.get(id);
    known.delete(id);
    if (target && idOf.get(target) === id) screen.unobserve(target);
  };

  const soon = () => {
    timer ??= setTimeout(() => idle(view, scan), gap);
  };

  const changes = new view.MutationObserver((records) => {
    if (records.some((record) => isNews(record, watcher))) soon();
  });
  changes.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  // Here sites switch between light and dark.
  for (const root of [document.documentElement, document.body]) {
    if (root) changes.observe(root, { attributes: true });
  }
  const dark = view.matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", soon, { signal });
  view.addEventListener("popstate", soon, { signal });
  signal.addEventListener("abort", () => {
    changes.disconnect();
    forget();
    if (timer !== null) clearTimeout(timer);
  });
  scan();
}

function isNews(record: MutationRecord, watcher: Watcher): boolean {
  if (record.type !== "childList") return !watcher.ours(record.target);
  // A page that removed our card is news: it wants to be put back. One that we moved is not.
  return (
    [...record.addedNodes].some((node) => !watcher.ours(node)) ||
    [...record.removedNodes].some((node) => !watcher.ours(node) || !node.isConnected)
  );
}

/** Pixels between the element and the middle of the window. */
export function distance(element: Element): number {
  const box = element.getBoundingClientRect();
  const middle = (element.ownerDocument.documentElement.clientHeight || 0) / 2;
  return Math.abs((box.top + box.bottom) / 2 - middle);
}

/** When the page is idle, and soon in any case; Safari-like engines have no idle callback. */
function idle(view: Window, run: () => void): void {
  if ("requestIdleCallback" in view) view.requestIdleCallback(run, { timeout: 200 });
  else setTimeout(run, 0);
}
