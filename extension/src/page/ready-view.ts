/** The inside of a card that has a draft: what it says, where it is from, and what can be done. */
import type { Draft } from "../protocol.gen";
import { LIMITS } from "../protocol.gen";
import { el, foreign, head, nameOf, press, textBox } from "./parts";
import { about, backings, HINTS, type Ready, type Remark, type Shortcuts } from "./states";
import type { View } from "./views";

/** Longest source shown in the quiet lines under a draft, in characters. */
const SOURCE_SHOWN = 140;

export function readyView(document: Document, state: Ready, keys: Shortcuts | null): View {
  const { draft, hinting } = state;
  const where = draft.host === null ? "" : ` Drafted on ${draft.host}, not on this machine.`;
  return {
    slim: false,
    said: `Suggested reply: ${draft.text}${where}`,
    parts: [
      head(document, "Suggested reply", ...remarks(document, about(state))),
      textBox(document, draft.text, "text", draft.language),
      ...gloss(document, draft),
      ...origin(document, draft),
      ...backing(document, draft),
      el(
        document,
        "div",
        { class: "row" },
        press(document, "accept", "Accept", "primary", keys?.accept),
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

/** Told apart by dots; what is not plain explains itself to the mouse and to a screen reader. */
function remarks(document: Document, all: readonly Remark[]): Node[] {
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
function origin(document: Document, { host, hint, goal, language, thin }: Draft): Node[] {
  const lines: Node[] = [];
  const name = nameOf(language);
  if (name !== "") {
    const few = thin ? `; few of your replies in ${name} are known` : "";
    lines.push(el(document, "p", { class: "asked" }, `In ${name}${few}.`));
  }
  if (hint !== "")
    lines.push(el(document, "p", { class: "asked" }, "As you asked: ", short(document, hint)));
  if (goal !== "") {
    const shaped = "Shaped by your goal: ";
    lines.push(el(document, "p", { class: "asked" }, shaped, short(document, goal)));
  }
  if (host !== null) {
    const name = foreign(document, host, "host");
    lines.push(
      el(document, "p", { class: "elsewhere" }, "Drafted on ", name, ", not on this machine."),
    );
  }
  return lines;
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
  const items = lines.map(({ said, from, text }) =>
    from === null
      ? el(
          document,
          "li",
          { class: "bare" },
          "Nothing you told me backs ",
          ...quoted(document, said),
          ". Check it before you post.",
        )
      : el(document, "li", {}, ...quoted(document, said), ` from ${from}: `, short(document, text)),
  );
  return [el(document, "ul", { class: "backing", "aria-label": "What backs this" }, ...items)];
}

function quoted(document: Document, said: string): (Node | string)[] {
  return ["“", foreign(document, said, "said"), "”"];
}

function short(document: Document, text: string): HTMLElement {
  const characters = [...text];
  if (characters.length <= SOURCE_SHOWN) return foreign(document, text);
  return foreign(document, `${characters.slice(0, SOURCE_SHOWN).join("")}…`);
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
