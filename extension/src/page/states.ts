/** What a card can show, and what the creator can do with it. */
import type { Command, Resolution } from "../messages";
import type { Claim, Draft, DraftNone, DraftReady, Reading } from "../protocol.gen";
import type { Submit } from "./insert";

/** What triage made of the comment. */
export interface Triage {
  pile: DraftReady["pile"];
  reading: Reading;
}

/** A draft to accept: number `at`, counted from 0, of so many. `hinting`: a hint is being written. */
export interface Ready extends Triage {
  kind: "ready";
  draft: Draft;
  at: number;
  total: number;
  hinting: boolean;
  /** The claim whose resolution is under way. */
  resolving: Resolution | null;
}

/** No draft, and why; "resolved": nothing was left of it. */
export interface None extends Triage {
  kind: "none";
  text: string;
  reason: DraftNone["reason"] | "resolved";
  hinting: boolean;
}

/** `bare` are the words that nothing backs: they may be written over. */
export interface Editing {
  kind: "editing";
  text: string;
  bare: readonly string[];
  suffix: string;
}

export type CardState =
  | { kind: "thinking" }
  | { kind: "streaming"; text: string }
  | Ready
  | Editing
  | None
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
  | { do: "resolve"; claim: Claim; how: Resolution["how"] }
  | { do: "choose"; at: number }
  | { do: "dismiss" }
  | { do: "restore" }
  | { do: "undo" }
  | { do: "copy" };

/** The keys of the browser's own shortcut list, as it writes them; "" where none is set. */
export type Shortcuts = Record<Command, string>;

/** What triage says before it has read the comment. */
export const UNREAD: Triage = {
  pile: "other",
  reading: { because: [], sarcasm: false, priority: 1, serves: "", flag: "" },
};

/** What a screen reader hears of a claim that was resolved; so many are left, and the text now. */
export const RESOLVED: Record<Resolution["how"], (left: number, text: string) => string> = {
  remove: (left, text) => `Removed. The reply now says: ${text} ${toGo(left)}`,
  fact: (left) => `Kept as a fact. ${toGo(left)}`,
  vouch: (left) => `You vouched for it. ${toGo(left)}`,
};

function toGo(left: number): string {
  return left > 0 ? `${left} more to resolve.` : "Nothing more to resolve: it can be accepted.";
}

/** Reasons that lie in the comment: another try would end the same way. */
export const DECIDED: ReadonlySet<None["reason"]> = new Set([
  "spam",
  "bait",
  "sensitive",
  "script",
  "boundary",
]);

/** Whether a card that changes from one to the other has something new to tell. */
export function isOther(state: CardState, before: CardState): boolean {
  if (state.kind !== "ready" || before.kind !== "ready") return state.kind !== before.kind;
  return state.draft !== before.draft;
}

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

/** Piles whose name alone says too little. */
const PILES: Partial<Record<DraftReady["pile"], string>> = { grief: "grief or crisis" };
const LIKENESS = "Of a hundred of your own replies, about so many sound less like you than this.";
const TOO_LITTLE =
  "It is told once more of your replies are known; the options page says how many.";

const SARCASM = "It may mean the opposite of what it says: read the comment once more.";

/** What kind of comment it is, and what that was decided on. */
export function kindOf({ pile, reading }: Triage): Remark[] {
  const remarks: Remark[] = [];
  // The comment's own words in a plain sentence: marks keep their direction to themselves.
  const because = reading.because.map((words) => `“\u2068${words}\u2069”`).join(", ");
  const meaning = because === "" ? {} : { meaning: `Decided on: ${because}` };
  if (pile !== "other") remarks.push({ text: PILES[pile] ?? pile, ...meaning });
  if (reading.sarcasm) remarks.push({ text: "maybe sarcasm", meaning: SARCASM });
  return remarks;
}

/** The same, how like the creator the draft is, and from how many replies. */
export function about(state: Ready): Remark[] {
  const { likeness, remembered } = state.draft;
  const remarks = kindOf(state);
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
