/** A draft as the agent sends it. */
import type { None, Ready } from "../../../extension/src/page/states";
import type {
  Claim,
  Draft,
  DraftNone,
  DraftReady,
  Reading,
  Source,
} from "../../../extension/src/protocol.gen";

/** What most drafts say nothing of. */
export const PLAIN = { hint: "", goal: "", language: "", thin: false, gloss: "", suffix: "" };

/** What triage says of most comments. */
export const READING: Reading = {
  because: [],
  sarcasm: false,
  priority: 1,
  serves: "",
  flag: "",
};

export const NONE: DraftNone = {
  type: "draft.none",
  re: 1,
  pile: "other",
  reason: "unbacked",
  text: "Why.",
  reading: READING,
};

/** A claim on these words of the text. */
export function claimOn(
  text: string,
  words: string,
  kind: Claim["kind"] = "promise",
  source: Source | null = null,
  fact = "",
): Claim {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { kind, start, end: start + [...words].length, source, fact };
}

export function draft(n: number, text: string, more: Partial<Draft> = {}): Draft {
  const draft_id = n.toString(16).padStart(32, "0");
  const known = { claims: [], likeness: null, remembered: 8, host: null, ...PLAIN };
  return { draft_id, text, ...known, ...more };
}

/** A card's state with this draft, the last of three. */
export function shown(change: Partial<DraftReady> = {}, state: Partial<Ready> = {}): Ready {
  const { pile, reading, ...draft } = { ...READY, ...change };
  const known = { draft, pile, reading, at: 2, total: 3 };
  return { kind: "ready", ...known, hinting: false, resolving: null, ...state };
}

/** A card's state without a draft. */
export function unmade(change: Partial<None> = {}): None {
  const { pile, reason, text, reading } = { ...NONE, ...change };
  return { kind: "none", pile, reason, text, reading, hinting: false, ...change };
}

export const READY: DraftReady = {
  type: "draft.ready",
  re: 1,
  draft_id: "0123456789abcdef0123456789abcdef",
  text: "It's the 35mm, wide open.",
  alternatives: [draft(2, "The 35mm!"), draft(1, "A 35mm lens.")],
  pile: "question",
  claims: [],
  likeness: 0.87,
  remembered: 8,
  host: null,
  ...PLAIN,
  journalled: false,
  outcome: null,
  reading: READING,
};
