/** What a card can show, and what the creator can do with it. */
import type { Command } from "../messages";
import type { Claim, Draft, DraftNone, DraftReady } from "../protocol.gen";
import type { Submit } from "./insert";

/** A draft to accept: number `at`, counted from 0, of so many. `hinting`: a hint is being written. */
export interface Ready {
  kind: "ready";
  draft: Draft;
  pile: DraftReady["pile"];
  at: number;
  total: number;
  hinting: boolean;
}

export type CardState =
  | { kind: "thinking" }
  | { kind: "streaming"; text: string }
  | Ready
  | { kind: "editing"; text: string }
  /** No draft, and why. */
  | { kind: "none"; text: string; reason: DraftNone["reason"]; hinting?: boolean }
  | { kind: "failed"; text: string }
  /** The agent cannot be reached; the text says what to type. */
  | { kind: "away"; text: string }
  | { kind: "inserting"; text: string }
  | { kind: "inserted"; text: string; submit: Submit }
  /** The reply box did not take the text; `copied` once it is on the clipboard. */
  | { kind: "refused"; text: string; why: string; copied: boolean }
  | { kind: "dismissed" }
  /** The creator's own reply stands under the comment now. */
  | { kind: "posted" }
  /** The journal says that this draft was accepted before: nothing is to be posted twice. */
  | { kind: "used" };

export type CardAction =
  | { do: "accept"; text: string; edited: boolean }
  | { do: "regenerate" }
  /** Opens the field for a hint, or closes it. */
  | { do: "hinting"; open: boolean }
  | { do: "hint"; text: string }
  | { do: "edit" }
  | { do: "cancel-edit" }
  | { do: "choose"; at: number }
  | { do: "dismiss" }
  | { do: "restore" }
  | { do: "undo" }
  | { do: "copy" };

/** The keys of the browser's own shortcut list, as it writes them; "" where none is set. */
export type Shortcuts = Record<Command, string>;

/** Reasons that lie in the comment: another try would end the same way. */
export const DECIDED: ReadonlySet<DraftNone["reason"]> = new Set([
  "spam",
  "bait",
  "sensitive",
  "script",
  "boundary",
]);

/** Hints that many creators give, and what the model is told for each. */
export const HINTS: readonly (readonly [label: string, hint: string])[] = [
  ["Shorter", "shorter"],
  ["Warmer", "warmer"],
  ["Ask back", "ask them something back"],
  ["Thank and decline", "thank them and decline"],
];

/** A few words about the draft, and what they mean where that is not plain. */
export interface Remark {
  text: string;
  meaning?: string;
}

const LIKENESS = "Of a hundred of your own replies, about so many sound less like you than this.";
const TOO_LITTLE =
  "It is told once more of your replies are known; the options page says how many.";

/** What kind of comment it is, how like the creator the draft, and from how many replies. */
export function about({ draft, pile }: Ready): Remark[] {
  const { likeness, remembered } = draft;
  const remarks: Remark[] = [];
  if (pile !== "other") remarks.push({ text: pile });
  if (likeness !== null) {
    remarks.push({ text: `${Math.round(likeness * 100)} of 100 like you`, meaning: LIKENESS });
  } else if (remembered > 0) {
    // Without any reply of theirs there is nothing that could be like them.
    remarks.push({ text: "how like you: too little to tell yet", meaning: TOO_LITTLE });
  }
  if (remembered > 0) {
    remarks.push({ text: `remembered ${remembered} ${remembered === 1 ? "reply" : "replies"}` });
  }
  return remarks;
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
  goal: "your goal",
  vouch: "your word",
};

/** Claims with the words they are about. Offsets are code points, as the protocol says. */
export function backings(draft: Draft): Backing[] {
  const characters = [...draft.text];
  return draft.claims.map(({ start, end, source }) => ({
    said: characters.slice(start, end).join("").trim(),
    from: source && SOURCES[source.kind],
    text: source?.text.replace(/\s+/g, " ").trim() ?? "",
  }));
}
