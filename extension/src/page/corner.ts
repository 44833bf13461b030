/**
 * A small card in the corner of the window: the offer to learn from replies, and what came of it.
 *
 * It lies over the page and moves nothing on it. To agree takes the same plain sight as to accept a
 * draft; to decline takes only a click or a key of the creator's.
 */
import { el, foreign, press, sentence } from "./parts";
import { Placing } from "./placing";
import { type Frame, frameIn, keepIn, shell } from "./shell";
import { Sight } from "./sight";
import { themeAt } from "./theme";
import { DOUBTS, doubt, isPersons } from "./trust";

export interface CornerOptions {
  /** The creator's answer to the offer, for the whole site. */
  decide(given: boolean): void;
  signal: AbortSignal;
}

export interface Tally {
  added: number;
  known: number;
}

const PLACE = {
  position: "fixed",
  inset: "auto 16px 16px auto",
  width: "min(350px, calc(100vw - 32px))",
  "max-width": "none",
  margin: "0",
  "z-index": "2147483000",
};
/** Milliseconds that a line about what was read stays, unless somebody is at it. */
const STAYS = 10_000;

export class Corner {
  readonly host: HTMLElement;
  readonly #document: Document;
  readonly #root: ShadowRoot;
  readonly #in: Frame;
  readonly #options: CornerOptions;
  readonly #placing: Placing;
  readonly #sight: Sight;
  #shows: "nothing" | "offer" | "reading" | "told" = "nothing";
  /** Closed by hand, or by itself: on this page there is nothing more to show. */
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(document: Document, options: CornerOptions) {
    this.#document = document;
    this.#options = options;
    const { host, root } = shell(document, PLACE);
    this.host = host;
    this.#root = root;
    this.#placing = new Placing(host);
    this.#in = frameIn(root, "region", "Rejoinder");
    this.#in.frame.classList.add("corner");
    this.#sight = new Sight(this.#in.frame, options.signal);
    const { signal } = options;
    root.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.#in.frame.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    keepIn(root, signal);
    signal.addEventListener("abort", () => this.#rest());
  }

  /** Offers to read so many comments; 0 takes the offer back. */
  offer(count: number): void {
    if (this.#shows === "offer" && count === 0) return this.remove();
    if (this.#closed || count === 0) return;
    const counted = this.#in.body.querySelector(".count");
    const words = `${count} ${count === 1 ? "comment" : "comments"}`;
    if (this.#shows === "offer" && counted) {
      counted.textContent = words;
      return;
    }
    const document = this.#document;
    const place = document.location.host.replace(/^www\./, "");
    this.#show("offer", `Learn from your replies on this page? ${words} you answered here.`, [
      el(document, "p", { class: "title" }, "Learn from your replies on this page?"),
      el(
        document,
        "p",
        { class: "why" },
        "Rejoinder reads ",
        el(document, "span", { class: "count" }, words),
        " you answered here, and later those on your other pages of ",
        foreign(document, place),
        " when you open them. It keeps them on this machine.",
      ),
      el(
        document,
        "div",
        { class: "row" },
        press(document, "read", "Read them", "primary"),
        press(document, "decline", "Not on this site", ""),
      ),
    ]);
    this.#sight.watch(this.#in.body.querySelectorAll('[data-do="read"]'));
  }

  /** The creator has just agreed, and what came of it is still to be told. */
  get reads(): boolean {
    return this.#shows === "reading";
  }

  /** The creator agreed; `away` says why it takes longer. */
  reading(away: string | null): void {
    this.#line("reading", away ? `${away} Your replies are read then.` : "Reading your replies…");
  }

  /** All that the page shows was read. Nothing new is news only to who has just agreed. */
  told(tally: Tally): void {
    const news = tally.added > 0 && !this.#closed;
    if (!this.reads && this.#shows !== "told" && !news) return;
    this.#line("told", sentenceOf(tally));
    this.#restLater();
  }

  failed(text: string): void {
    if (this.reads || this.#shows === "told") this.#line("told", text);
  }

  /** The page became another page. */
  leave(): void {
    if (this.#shows !== "offer") this.remove();
  }

  remove(): void {
    this.#shows = "nothing";
    this.#sight.watch([]);
    this.#rest();
    this.#placing.remove();
  }

  /** Looks again at what the page shows, and whether it still has the card. */
  retheme(): void {
    if (this.#shows === "nothing") return;
    this.#placing.put(this.#document.body, true);
    this.#in.frame.dataset.theme = themeAt(this.#document.body);
  }

  #line(shows: "reading" | "told", text: string): void {
    const document = this.#document;
    const close = press(document, "close", "Close", "link");
    this.#show(shows, text, [
      el(document, "div", { class: "line" }, sentence(document, text), close),
    ]);
  }

  #show(shows: "offer" | "reading" | "told", said: string, parts: Node[]): void {
    const focused = this.#root.activeElement !== null;
    this.#rest();
    this.#shows = shows;
    this.#in.notice.textContent = "";
    this.#sight.watch([]);
    this.#in.body.replaceChildren(...parts);
    this.retheme();
    if (focused)
      (this.#in.body.querySelector("button") ?? this.#in.frame).focus({ preventScroll: true });
    // Screen readers hear only what changes in a region that stood there before.
    setTimeout(() => {
      this.#in.aloud.textContent = said;
    }, 100);
  }

  #onClick(event: Event): void {
    if (!isPersons(event) || !(event.target instanceof Element)) return;
    const button = event.target.closest("button[data-do]");
    switch (button?.getAttribute("data-do")) {
      case "read":
        return this.#agree(button);
      case "decline":
        return this.#options.decide(false);
      case "close":
        return this.#close();
    }
  }

  #agree(button: Element): void {
    const why = doubt(this.host, button, this.#in.body.querySelector(".why"));
    const late = why ?? this.#sight.doubt(true);
    if (!late) return this.#options.decide(true);
    this.#in.notice.textContent = this.#in.aloud.textContent = DOUBTS[late];
  }

  /** Escape only puts it away: it comes back with the next page. */
  #onKey(event: KeyboardEvent): void {
    if (isPersons(event) && event.key === "Escape") this.#close();
  }

  #close(): void {
    this.#closed = true;
    this.remove();
  }

  #restLater(): void {
    this.#rest();
    this.#timer = setTimeout(() => {
      const busy = this.#root.activeElement !== null || this.#in.frame.matches(":hover");
      if (busy) this.#restLater();
      else this.#close();
    }, STAYS);
  }

  #rest(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function sentenceOf({ added, known }: Tally): string {
  const replies = (count: number) => `${count} ${count === 1 ? "reply" : "replies"}`;
  const were = known === 1 ? "was" : "were";
  if (added + known === 0) return "Nothing new on this page.";
  if (added === 0) return `Nothing new on this page: ${replies(known)} ${were} known.`;
  const rest = known === 0 ? "" : `, ${known} ${were} known`;
  return `Learned ${replies(added)} from this page${rest}.`;
}
