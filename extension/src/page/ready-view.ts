/** The inside of a card that has a draft: what it says, where it is from, and what can be done. */
import type { Draft } from "../protocol.gen";
import { LIMITS } from "../protocol.gen";
import { backings } from "./claims";
import { claimRows, draftText, open } from "./claims-view";
import { el, foreign, head, nameOf, press, short, textBox } from "./parts";
import { about, HINTS, type Ready, type Remark, type Shortcuts } from "./states";
import { withSuffix } from "./suffix";
import type { View } from "./views";

/** Longest source shown in the quiet lines under a draft, in characters. */
const SOURCE_SHOWN = 140;

export function readyView(document: Document, state: Ready, keys: Shortcuts | null): View {
  const { draft, reading, hinting } = state;
  return {
    slim: false,
    said: said(state),
    parts: [
      ...flag(document, reading.flag),
      head(document, "Suggested reply", ...remarks(document, about(state))),
      draftText(document, draft),
      ...claimRows(document, draft, state.resolving),
      ...gloss(document, draft),
      ...origin(document, state),
      ...backing(document, draft),
      el(
        document,
        "div",
        { class: "row" },
        accept(document, draft, keys?.accept),
        press(document, "edit", "Edit", ""),
        press(document, "regenerate", "Regenerate", "", keys?.regenerate),
        hintButton(document, hinting),
        press(document, "dismiss", "Dismiss", ""),
        pager(document, state),
      ),
      ...(hinting ? [hints(document, draft.hint)] : []),
      ...(keys ? [keyLine(document, keys)] : []),
    ],
  };
}

/** What a screen reader hears of the draft. */
function said({ draft, reading }: Ready): string {
  const unbacked = open(draft).map(({ said }) => `“${said}”`);
  const parts = [
    reading.flag,
    `Suggested reply: ${withSuffix(draft.text, draft.suffix)}`,
    unbacked.length > 0 && `Nothing you told me backs ${unbacked.join(", ")}.`,
    draft.host !== null && `Drafted on ${draft.host}, not on this machine.`,
  ];
  return parts.filter((part) => part).join(" ");
}

/** What makes the comment suspicious, above all else that is said. */
export function flag(document: Document, text: string): Node[] {
  if (text === "") return [];
  const sign = el(document, "span", { "aria-hidden": "true" }, "⚠\ufe0e ");
  return [el(document, "p", { class: "flag" }, sign, foreign(document, text))];
}

/** Not disabled where it does nothing yet: pressed, it says why. */
function accept(document: Document, draft: Draft, key: string | undefined): HTMLElement {
  const button = press(document, "accept", "Accept", "primary", key);
  if (open(draft).length > 0) button.setAttribute("aria-disabled", "true");
  return button;
}

/** Told apart by dots; what is not plain explains itself to the mouse and to a screen reader. */
export function remarks(document: Document, all: readonly Remark[]): Node[] {
  return all.map(({ text, meaning }, at) => {
    const remark = el(document, "span", { class: "remark" }, at > 0 ? ` · ${text}` : text);
    if (meaning !== undefined) {
      remark.title = meaning;
      remark.setAttribute("aria-description", meaning);
    }
    return remark;
  });
}

/** What a draft in a language that the creator may not read says in their own. */
function gloss(document: Document, { gloss }: Draft): Node[] {
  if (gloss === "") return [];
  const label = el(document, "span", { class: "label" }, "In your language");
  return [el(document, "div", { class: "gloss" }, label, textBox(document, gloss, "meaning"))];
}

/** What a creator should know of where a draft comes from: a wish, a goal, or another machine. */
function origin(document: Document, { draft, reading }: Ready): Node[] {
  const { host, hint, goal, language, thin } = draft;
  const lines = serves(document, reading.serves);
  const name = nameOf(language);
  if (name !== "") {
    const few = thin ? `; few of your replies in ${name} are known` : "";
    lines.push(el(document, "p", { class: "asked" }, `In ${name}${few}.`));
  }
  const asked = (label: string, text: string) =>
    el(document, "p", { class: "asked" }, label, short(document, text, SOURCE_SHOWN));
  if (hint !== "") lines.push(asked("As you asked: ", hint));
  if (goal !== "") lines.push(asked("Shaped by your goal: ", goal));
  if (host !== null) {
    const name = foreign(document, host, "host");
    lines.push(
      el(document, "p", { class: "elsewhere" }, "Drafted on ", name, ", not on this machine."),
    );
  }
  return lines;
}

/** The goal of the creator's that an enquiry serves. */
export function serves(document: Document, goal: string): Node[] {
  if (goal === "") return [];
  const words = short(document, goal, SOURCE_SHOWN);
  return [el(document, "p", { class: "asked" }, "Serves your goal: ", words)];
}

/** Opens and closes the field for a hint. */
export function hintButton(document: Document, open: boolean, kind = ""): HTMLElement {
  const button = press(document, "hinting", "Hint", kind);
  button.setAttribute("aria-expanded", String(open));
  button.title = "Say what this reply should be like";
  return button;
}

/** The field for a hint, and hints that many give. */
export function hints(document: Document, hint: string): HTMLElement {
  const field = el(document, "input", {
    class: "hint",
    type: "text",
    "aria-label": "What this reply should be like. Enter drafts it, Escape closes.",
    placeholder: "What should it be like?",
    maxlength: String(LIMITS.hint),
    autocomplete: "off",
    dir: "auto",
    "data-do": "hint-text",
  });
  field.value = hint;
  const chips = HINTS.map(([label, text]) => {
    const chip = press(document, "hint", label, "chip");
    chip.value = text;
    return chip;
  });
  return el(
    document,
    "div",
    { class: "hints", role: "group", "aria-label": "Hint" },
    field,
    ...chips,
  );
}

function backing(document: Document, draft: Draft): Node[] {
  const lines = backings(draft);
  if (lines.length === 0) return [];
  const items = lines.map(({ said, from, text }) => {
    const words = ["“", foreign(document, said, "said"), "”"];
    // The creator's own word has no other text to show.
    if (from === null) return el(document, "li", {}, ...words, ": you vouched for it");
    return el(document, "li", {}, ...words, ` from ${from}: `, short(document, text, SOURCE_SHOWN));
  });
  return [el(document, "ul", { class: "backing", "aria-label": "What backs this" }, ...items)];
}

/** Its room is kept while there is one draft: the next one must not move a button. */
function pager(document: Document, state: Ready): HTMLElement {
  const back = press(document, "older", "‹", "");
  const forth = press(document, "newer", "›", "");
  back.setAttribute("aria-label", "Previous draft");
  forth.setAttribute("aria-label", "Next draft");
  const pager = el(
    document,
    "div",
    { class: "pager", role: "group", "aria-label": "Drafts" },
    back,
    el(document, "span"),
    forth,
  );
  count(pager, state);
  return pager;
}

/** Writes into the pager how many drafts there are now. */
export function count(pager: Element, { at, total }: Pick<Ready, "at" | "total">): void {
  const [back, forth] = pager.querySelectorAll("button");
  const shown = pager.querySelector("span");
  if (!back || !forth || !shown) return;
  shown.textContent = `${at + 1}/${total}`;
  back.disabled = at === 0;
  forth.disabled = at === total - 1;
  pager.toggleAttribute("data-single", total === 1);
}

function keyLine(document: Document, keys: Shortcuts): HTMLElement {
  const pairs: [string, string][] = [
    [keys.accept, "accept"],
    [keys.regenerate, "regenerate"],
    [keys.next, "next"],
    [keys.previous, "previous"],
  ];
  const shown = pairs.filter(([key]) => key !== "");
  return el(
    document,
    "p",
    { class: "keys", "aria-hidden": "true" },
    ...shown.map(([key, does]) =>
      el(document, "span", {}, el(document, "kbd", {}, key), ` ${does}`),
    ),
  );
}
