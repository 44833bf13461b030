/** What a draft says that nothing backs: marked in its text, and a row for each to resolve it. */
import type { Resolution } from "../messages";
import type { Claim, Draft } from "../protocol.gen";
import { type Bare, bare, pieces, says } from "./claims";
import { clip, el, foreign, press, textBox } from "./parts";
import type { CardState } from "./states";
import { behind } from "./suffix";

/** Longest words quoted in a row, in characters; they stand whole in the text above. */
const WORDS_SHOWN = 90;

const LOCKED = "Resolve what is underlined first: remove it, add it as a fact, or vouch for it.";
const REWRITE = "Write it otherwise, or go back and remove it, add it as a fact, or vouch for it.";

export const NOTHING_KEPT = "Alone it says nothing that could be kept.";

const MARKED = "Nothing you told me backs this";

/** The text of a draft as it will stand in the reply box, with what nothing backs underlined. */
export function draftText(document: Document, draft: Draft): HTMLElement {
  const box = textBox(document, "", "text", draft.language);
  for (const { text, bare } of pieces(draft)) {
    box.append(bare ? el(document, "mark", { "aria-description": MARKED }, text) : text);
  }
  const added = behind(draft.text, draft.suffix);
  if (added !== "") {
    const meaning = "Added behind your reply";
    const attributes = { class: "suffix", title: meaning, "aria-description": meaning };
    box.append(el(document, "span", attributes, added));
  }
  return box;
}

/** Why a text may not be accepted yet, for the creator; null when it may. */
export function lock(document: Document, state: CardState, text: string): (Node | string)[] | null {
  if (state.kind === "editing") {
    const still = state.bare.find((words) => says(text, words));
    if (still === undefined) return null;
    return [`${MARKED}: “`, foreign(document, clip(still, WORDS_SHOWN)), "”. ", REWRITE];
  }
  return state.kind === "ready" && bare(state.draft).length > 0 ? [LOCKED] : null;
}

/** What is to be resolved, in words that fit a row. */
export function open(draft: Draft): Bare[] {
  return bare(draft).map((one) => ({ ...one, said: clip(one.said, WORDS_SHOWN) }));
}

/** One row for each claim that nothing backs; empty without any. */
export function claimRows(
  document: Document,
  draft: Draft,
  resolving: Resolution | null,
): HTMLElement[] {
  const rows = open(draft).map(({ claim, said, what }, at) => {
    const words = ["“", foreign(document, said), "”, "];
    const button = resolver(document, claim, said, String(at), resolving);
    return el(
      document,
      "li",
      {},
      el(document, "span", { class: "what" }, ...(said === "" ? [] : words), what),
      el(
        document,
        "span",
        { class: "acts" },
        button("remove", "Remove", "Take it out of this draft"),
        button("fact", "Add as fact", keeps(claim)),
        button("vouch", "I vouch", "Keep it in this draft alone"),
      ),
      ...wording(document, claim, said),
    );
  });
  if (rows.length === 0) return [];
  const label = "To resolve before you accept";
  const lead = el(document, "p", {}, `${MARKED}:`);
  // It takes the focus where no single button should have it.
  const list = el(document, "ul", { "aria-label": label, tabindex: "-1" }, ...rows);
  return [el(document, "div", { class: "claims" }, lead, list)];
}

/** Makes the buttons of one row: inert while the agent works on any, and the pressed one waits. */
function resolver(
  document: Document,
  claim: Claim,
  said: string,
  value: string,
  resolving: Resolution | null,
) {
  const same = resolving?.start === claim.start && resolving.end === claim.end;
  return (how: Resolution["how"], label: string, meaning: string): HTMLButtonElement => {
    const button = press(document, how, "", "link");
    // Its room is kept while it waits: the next button must not come under the pointer.
    button.append(el(document, "span", { class: "words" }, label));
    button.value = value;
    button.title = meaning;
    button.setAttribute("aria-label", said === "" ? label : `${label}: ${said}`);
    const nothing = how === "fact" && claim.fact === "";
    if (resolving || nothing) button.setAttribute("aria-disabled", "true");
    if (same && resolving.how === how) button.setAttribute("aria-busy", "true");
    return button;
  };
}

function keeps({ fact }: Claim): string {
  return fact === "" ? NOTHING_KEPT : `Keeps: \u2068${fact}\u2069`;
}

/** The sentence that "Add as fact" would keep, where it is more than the words of the row. */
function wording(document: Document, { fact }: Claim, said: string): HTMLElement[] {
  const bare = (words: string) => words.replace(/[\s.!。]+$/u, "").toLowerCase();
  if (fact === "" || bare(fact) === bare(said)) return [];
  return [el(document, "span", { class: "kept" }, "As a fact: “", foreign(document, fact), "”")];
}
