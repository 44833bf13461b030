/**
 * Carries messages between a page and the background, over a port that dies whenever the browser
 * stops the background: then it opens another and says again what was not answered.
 */
import type { FromPage, ToPage } from "../messages";

/** An open port. `connect` gives one and calls back; both may fail when the extension is gone. */
export interface Wire {
  post(message: FromPage): void;
  close(): void;
}

export interface CourierOptions {
  /** Opens a port; throws when the extension was updated or removed under the page. */
  connect(on: { message(message: ToPage): void; gone(): void }): Wire;
  receive(message: ToPage): void;
  /** The extension is gone for good. */
  lost(): void;
  /** Runs `run` after so many milliseconds or more, unless the page's desk closes first. */
  after(ms: number, run: () => void): void;
}

/** Waits before opening the port again, in milliseconds; a refused page is left alone after them. */
export const WAITS = [0, 500, 2_000, 8_000, 30_000] as const;

/** What has an answer, by which the page knows that it was heard. */
const ASKED = [
  ...(["draft.request", "draft.more"] as const),
  ...(["lesson.decide", "claim.resolve", "harvest.pairs"] as const),
];
type Request = FromPage & { kind: (typeof ASKED)[number] };

export class Courier {
  readonly #options: CourierOptions;
  readonly #unanswered = new Map<string, Request>();
  #unsent: FromPage[] = [];
  #wire: Wire | null = null;
  #failures = 0;
  #waiting = false;
  #opened = false;
  #lost = false;

  constructor(options: CourierOptions) {
    this.#options = options;
  }

  send(message: FromPage): void {
    if (isRequest(message)) this.#unanswered.set(nameOf(message), message);
    if (message.kind === "draft.cancel") {
      this.#forget(message.more ? "draft.more" : "draft.request", message.key);
    }
    if (this.#wire) return this.#post(message);
    if (message.kind === "draft.outcome") this.#unsent.push(message);
    // What waits is said when the port opens; of a cancelled request nobody has heard.
    if (message.kind !== "draft.cancel") this.open();
  }

  /**
   * Opens the port anew on a page that came back from the browser's cache, if it ever needed one.
   * Chromium closes the port of a cached page without telling the page: what is posted is lost.
   */
  wake(): void {
    if (!this.#opened) return;
    const wire = this.#wire;
    this.#wire = null;
    wire?.close();
    this.open();
  }

  /** Opens the port. A page where nothing is asked never has one and wakes nobody. */
  open(): void {
    if (this.#wire || this.#waiting || this.#lost) return;
    this.#opened = true;
    try {
      const wire = this.#options.connect({
        message: (message) => {
          if (wire === this.#wire) this.#onMessage(message);
        },
        gone: () => this.#onGone(wire),
      });
      this.#wire = wire;
    } catch {
      this.#lost = true;
      this.#options.lost();
      return;
    }
    const unsent = this.#unsent;
    this.#unsent = [];
    for (const message of [...unsent, ...this.#unanswered.values()]) this.send(message);
  }

  #post(message: FromPage): void {
    const wire = this.#wire;
    try {
      wire?.post(message);
    } catch {
      // The port died, and a page that slept meanwhile is not told of it in every browser.
      if (message.kind === "draft.outcome") this.#unsent.push(message);
      if (wire) this.#onGone(wire);
    }
  }

  #onMessage(message: ToPage): void {
    this.#failures = 0;
    switch (message.kind) {
      case "draft.ready":
      case "draft.none":
        this.#forget("draft.request", message.key);
        break;
      case "draft.failed":
        // What the background asks again by itself dies with it, and is then asked by us.
        if (!message.later) this.#forget("draft.request", message.key);
        break;
      case "draft.done":
        this.#forget("draft.more", message.key);
        break;
      case "lesson.saved":
      case "lesson.failed":
        this.#forget("lesson.decide", message.lesson_id);
        break;
      case "claim.resolved":
      case "claim.failed":
        this.#forget("claim.resolve", message.draft_id);
        break;
      case "harvest.saved":
      case "harvest.failed":
        this.#forget("harvest.pairs");
    }
    this.#options.receive(message);
  }

  #forget(kind: Request["kind"], of: number | string = ""): void {
    this.#unanswered.delete(`${kind} ${of}`);
  }

  #onGone(wire: Wire): void {
    if (this.#wire !== wire) return;
    this.#wire = null;
    const wait = WAITS[this.#failures];
    if (wait === undefined) return;
    this.#failures += 1;
    this.#waiting = true;
    this.#options.after(wait, () => {
      this.#waiting = false;
      this.open();
    });
  }
}

function isRequest(message: FromPage): message is Request {
  return ASKED.some((kind) => kind === message.kind);
}

/** The same request again takes the place of the one before. */
function nameOf(request: Request): string {
  switch (request.kind) {
    case "lesson.decide":
      return `${request.kind} ${request.lesson_id}`;
    case "claim.resolve":
      return `${request.kind} ${request.draft_id}`;
    case "harvest.pairs":
      return `${request.kind} `;
    default:
      return `${request.kind} ${request.key}`;
  }
}
