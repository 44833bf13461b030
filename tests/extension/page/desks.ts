/** A desk on the demo page's fixture, with a page script that behaves as the demo does. */
import { afterEach, beforeEach, expect, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Behind, Decision, Resolution, ToPage, Wish } from "../../../extension/src/messages";
import { Desk } from "../../../extension/src/page/desk";
import type { Consent } from "../../../extension/src/page/harvest";
import type { Own } from "../../../extension/src/page/ownership";
import type { Comment, DraftReady, HarvestedPair } from "../../../extension/src/protocol.gen";
import { demo } from "../../../extension/src/sites/demo";
import { FIXTURES, lay } from "../sites/fixtures";
import { inSight } from "./cards";
import { READY } from "./ready";

export const KEYS = { accept: "Alt+Shift+Y", regenerate: "", next: "", previous: "" };

export type Asked = Wish & {
  key: number;
  comment: Comment;
};

export type More = Behind & {
  key: number;
  comment: Comment;
};

let closing: AbortController;
/** What the page's own form would have sent. */
export let posted: string[];

beforeEach(() => {
  closing = new AbortController();
  posted = [];
  lay(FIXTURES.demo);
  actAsDemo();
});

afterEach(() => {
  closing.abort();
  document.body.replaceChildren();
  document.body.removeAttribute("style");
});

/** The demo page's own script: Reply opens a form, Post is off while it is empty. */
function actAsDemo(): void {
  document.body.addEventListener(
    "click",
    ({ target }) => {
      const button = (target as Element).closest(".rj-reply");
      const comment = button?.closest(".rj-comment");
      if (!button || !comment || comment.querySelector(":scope > form")) return;
      const form = document.createElement("form");
      const editor = document.createElement("textarea");
      const post = document.createElement("button");
      form.className = "rj-form";
      editor.className = "rj-editor";
      post.className = "rj-submit";
      post.disabled = true;
      editor.addEventListener("input", () => {
        post.disabled = editor.value.trim() === "";
      });
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        posted.push(editor.value);
      });
      form.append(editor, post);
      button.parentElement?.after(form);
    },
    { signal: closing.signal },
  );
}

/** A desk on the fixture, with what it said to the background. */
export function open(own: Own = { ownSites: [], ownNames: [] }, consent: Consent = "declined") {
  const asked: Asked[] = [];
  const more: More[] = [];
  const cancelled: number[] = [];
  /** Comments for which no more alternatives are wanted. */
  const ended: number[] = [];
  const outcomes: [string, string, string][] = [];
  const decisions: Decision[] = [];
  const resolutions: Resolution[] = [];
  const batches: HarvestedPair[][] = [];
  const consents: boolean[] = [];
  const desk = new Desk({
    document,
    site: demo,
    own,
    consent,
    explain: (link) => (link.state === "down" ? "Start it with: rejoinder up" : link.state),
    signal: closing.signal,
    actions: {
      request: (key, comment, wish) => asked.push({ key, comment, ...wish }),
      more: (key, comment, behind) => more.push({ key, comment, ...behind }),
      cancel: (key, behind) => (behind ? ended : cancelled).push(key),
      outcome: (...outcome) => outcomes.push(outcome),
      decide: (decision) => decisions.push(decision),
      resolve: (resolution) => resolutions.push(resolution),
      harvest: (pairs) => batches.push(pairs),
      consent: (given) => consents.push(given),
    },
  });
  const keyOf = (id: string) => asked.find(({ comment }) => comment.id === id)?.key ?? -1;
  const ready = (id: string, change: Partial<DraftReady> = {}): ToPage => ({
    kind: "draft.ready",
    key: keyOf(id),
    ready: { ...READY, ...change },
  });
  const said = { outcomes, decisions, resolutions, batches, consents };
  const heard = { asked, more, cancelled, ended, ...said };
  return { desk, ...heard, keyOf, ready };
}

export function card(id: string): HTMLElement | null {
  for (const child of document.querySelectorAll(`#c-${id} > div`)) {
    const found = child.shadowRoot?.querySelector<HTMLElement>(".card");
    if (found) return found;
  }
  return null;
}

export const words = (id: string) => card(id)?.querySelector<HTMLElement>(".body")?.innerText ?? "";
export const editor = (id: string) =>
  document.querySelector<HTMLTextAreaElement>(`#c-${id} > form textarea`);

/** What counts only once the button stood still. */
const AIMED = ["accept", "remove", "fact", "vouch"];

export async function press(id: string, act: string): Promise<void> {
  const button = card(id)?.querySelector<HTMLElement>(`[data-do="${act}"]`);
  if (!button) throw new Error(`no ${act} under comment ${id}`);
  button.scrollIntoView({ block: "center" });
  if (AIMED.includes(act)) await inSight();
  await userEvent.click(button);
}

export async function asksFor(asked: readonly Asked[], ...ids: string[]): Promise<void> {
  await vi.waitFor(() => expect(asked.map(({ comment }) => comment.id).sort()).toEqual(ids));
}
