/** The inside of a card for each state. Pure building: what a button does is told by `data-do`. */
import { el, foreign, head, press, sentence, textBox } from "./parts";
import { flag, hintButton, hints, readyView, remarks, serves } from "./ready-view";
import { type CardState, DECIDED, type Editing, kindOf, type None, type Shortcuts } from "./states";

export interface View {
  /** One line without a box, for what is not a draft. */
  slim: boolean;
  parts: Node[];
  /** What a screen reader hears when the card takes this state. */
  said: string;
}

type Of<Kind extends CardState["kind"]> = Extract<CardState, { kind: Kind }>;

export function viewOf(document: Document, state: CardState, keys: Shortcuts | null): View {
  const line = (said: string, ...parts: (Node | null)[]): View => ({
    slim: true,
    said,
    parts: [el(document, "div", { class: "line" }, ...parts)],
  });
  const say = (text: string) => el(document, "p", {}, text);
  const button = (act: string, text: string, kind = "link") => press(document, act, text, kind);

  switch (state.kind) {
    case "thinking":
      return line("Drafting a reply.", dots(document), say("Drafting a reply…"));
    case "streaming":
      return streaming(document, state);
    case "ready":
      return readyView(document, state, keys);
    case "editing":
      return editing(document, state);
    case "none":
      return none(document, state);
    case "failed":
      return line(state.text, say(state.text), button("regenerate", "Try again"));
    case "away":
      return line(
        `Rejoinder: ${state.text}`,
        el(document, "span", { class: "label" }, "Rejoinder"),
        sentence(document, state.text),
      );
    case "inserting":
      return line("Opening the reply box.", dots(document), say("Opening the reply box…"));
    case "inserted": {
      const text =
        state.submit === "disabled"
          ? "In the reply box, but the site's own button is still off. Type a letter in the box."
          : "In the reply box. Read it, then post it yourself.";
      return line(text, say(text), button("undo", "Undo"));
    }
    case "refused":
      return refused(document, state);
    case "dismissed":
      return line("Suggestion dismissed.", say("Suggestion dismissed."), button("restore", "Show"));
    case "posted":
      return line("You answered this comment.", say("You answered this comment."));
    case "used": {
      const text = "You already used this reply.";
      return line(text, say(text), button("restore", "Show"));
    }
  }
}

function none(document: Document, state: None): View {
  const { text, reason, reading, hinting } = state;
  const left = reason === "resolved";
  const sentence = left ? el(document, "p", {}, text) : noDraft(document, text);
  const line = el(document, "div", { class: "line" }, sentence);
  const known = left ? [] : remarks(document, kindOf(state));
  if (known.length > 0) line.append(el(document, "span", { class: "known" }, ...known));
  if (!DECIDED.has(reason)) {
    // Nothing was tried yet for a comment of a kind that is mostly left; and what was resolved
    // away was no failure.
    const label = left || reason === "unwanted" ? "Regenerate" : "Try again";
    line.append(press(document, "regenerate", label, "link"));
  }
  // What the creator does not speak of is for them to say, draft by draft.
  if (!DECIDED.has(reason) || reason === "boundary") {
    line.append(hintButton(document, hinting, "link"));
  }
  const said = [reading.flag, left ? text : `No draft. ${text}`].filter((part) => part).join(" ");
  return {
    slim: true,
    said,
    parts: [
      ...flag(document, reading.flag),
      line,
      ...serves(document, reading.serves),
      ...(hinting ? [hints(document, "")] : []),
    ],
  };
}

function streaming(document: Document, { text }: Of<"streaming">): View {
  return {
    slim: false,
    said: "Writing.",
    parts: [
      head(document, "Writing…"),
      textBox(document, text, "text waiting"),
      el(document, "div", { class: "row" }, press(document, "dismiss", "Dismiss", "")),
    ],
  };
}

function editing(document: Document, { text, suffix }: Editing): View {
  const editor = el(document, "textarea", {
    class: "editor",
    "aria-label": "Your version of the reply",
    dir: "auto",
    rows: "3",
    "data-do": "text",
  });
  editor.value = text;
  return {
    slim: false,
    said: "Editing. Escape leaves the draft as it was.",
    parts: [
      head(document, "Your version"),
      editor,
      suffix !== "" &&
        el(document, "p", { class: "asked" }, "Added behind it: ", foreign(document, suffix)),
      el(
        document,
        "div",
        { class: "row" },
        press(document, "accept", "Accept", "primary"),
        press(document, "cancel-edit", "Cancel", ""),
      ),
    ].filter((part) => part !== false),
  };
}

function refused(document: Document, { text, why, copied }: Of<"refused">): View {
  const told = copied ? "Paste it into the reply box, read it, and post it yourself." : why;
  const label = copied ? "Copied" : "Not inserted";
  return {
    slim: false,
    said: `${label}. ${told}`,
    parts: [
      head(document, label),
      el(document, "p", { class: "why" }, told),
      textBox(document, text, "text"),
      el(
        document,
        "div",
        { class: "row" },
        press(document, "copy", copied ? "Copy again" : "Copy", "primary"),
        press(document, "cancel-edit", "Back", ""),
      ),
    ],
  };
}

function noDraft(document: Document, why: string): HTMLElement {
  return el(document, "p", {}, "No draft: ", foreign(document, why));
}

function dots(document: Document): HTMLElement {
  const three = [1, 2, 3].map(() => el(document, "i"));
  return el(document, "span", { class: "dots", "aria-hidden": "true" }, ...three);
}
