/** What a card can show, and what the creator can do with it. */
import type { Command } from "../messages";
import type { Claim, DraftReady } from "../protocol.gen";

export type CardState =
  | { kind: "thinking" }
  | { kind: "streaming"; text: string }
  /** `at` is the draft shown: 0 is `ready.text`, then the alternatives. */
  | { kind: "ready"; ready: DraftReady; at: number }
  | { kind: "editing"; ready: DraftReady; text: string }
  /** No draft, and why; `again` where another try may bring one. */
  | { kind: "none"; text: string; again: boolean }
  | { kind: "failed"; text: string }
  /** The agent cannot be reached; the text says what to type. */
  | { kind: "away"; text: string }
  | { kind: "inserting"; text: string }
  | { kind: "inserted"; text: string; submit: "enabled" | "disabled" | "none" }
  /** The reply box did not take the text; `copied` once it is on the clipboard. */
  | { kind: "refused"; text: string; why: string; copied: boolean }
  | { kind: "dismissed" }
  /** The journal says that this draft was accepted before: nothing is to be posted twice. */
  | { kind: "used" };

export type CardAction =
  | { do: "accept"; text: string; edited: boolean }
  | { do: "regenerate" }
  | { do: "edit" }
  | { do: "cancel-edit" }
  | { do: "choose"; at: number }
  | { do: "dismiss" }
  | { do: "restore" }
  | { do: "undo" }
  | { do: "copy" };

/** The keys of the browser's own shortcut list, as it writes them; "" where none is set. */
export type Shortcuts = Record<Command, string>;

/** All drafts of one answer; the first is the one that the claims are about. */
export function drafts(ready: DraftReady): readonly string[] {
  return [ready.text, ...ready.alternatives.map(({ text }) => text)];
}

/** One line about the draft: what kind of comment, how like the creator, from how many replies. */
export function about(ready: DraftReady, at: number): string {
  const parts: string[] = [];
  if (ready.pile !== "other") parts.push(ready.pile);
  if (at === 0 && ready.likeness !== null)
    parts.push(`${Math.round(ready.likeness * 100)} % like you`);
  if (ready.remembered > 0) {
    parts.push(`remembered ${ready.remembered} ${ready.remembered === 1 ? "reply" : "replies"}`);
  }
  return parts.join(" · ");
}

/** A part of the draft that says something about the creator, and what backs it. */
export interface Backing {
  said: string;
  /** "your facts", "the post", …; null when nothing backs it. */
  from: string | null;
  text: string;
}

const SOURCES: Record<NonNullable<Claim["source"]>["kind"], string> = {
  fact: "your facts",
  post: "the post",
  thread: "this thread",
  comment: "the comment",
  hint: "your hint",
};

/** Claims with the words they are about. Offsets are code points, as the protocol says. */
export function backings(ready: DraftReady): Backing[] {
  const characters = [...ready.text];
  return ready.claims.map(({ start, end, source }) => ({
    said: characters.slice(start, end).join("").trim(),
    from: source && SOURCES[source.kind],
    text: source?.text.replace(/\s+/g, " ").trim() ?? "",
  }));
}
