/** The inside of a card for each state. Pure building: what a button does is told by `data-do`. */
import { el, foreign, sentence } from "./parts";
import { about, backings, type CardState, drafts, type Shortcuts } from "./states";

/** Longest source shown in the quiet lines under a draft, in characters. */
const SOURCE_SHOWN = 140;

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
      return ready(document, state, keys);
    case "editing":
      return editing(document, state);
    case "none":
      return line(
        `No draft. ${state.text}`,
        noDraft(document, state.text),
        state.again ? button("regenerate", "Try again") : null,
      );
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
    case "used": {
      const text = "You already used this reply.";
      return line(text, say(text), button("restore", "Show"));
    }
  }
}

function streaming(document: Document, { text }: Of<"streaming">): View {
  return {
    slim: false,
    said: "Writing.",
    parts: [
      head(document, "Writing…", ""),
      textBox(document, text, "text waiting"),
      el(document, "div", { class: "row" }, press(document, "dismiss", "Dismiss", "")),
    ],
  };
}

function ready(document: Document, { ready, at }: Of<"ready">, keys: Shortcuts | null): View {
  const all = drafts(ready);
  const text = all[at] ?? ready.text;
  return {
    slim: false,
    said: `Suggested reply: ${text}`,
    parts: [
      head(document, "Suggested reply", about(ready, at)),
      textBox(document, text, "text"),
      ...(at === 0 ? backing(document, ready) : []),
      el(
        document,
        "div",
        { class: "row" },
        press(document, "accept", "Accept", "primary", keys?.accept),
        press(document, "edit", "Edit", ""),
        press(document, "regenerate", "Regenerate", "", keys?.regenerate),
        press(document, "dismiss", "Dismiss", ""),
        all.length > 1 && pager(document, at, all.length),
      ),
      ...(keys ? [keyLine(document, keys)] : []),
    ],
  };
}

function editing(document: Document, { text }: Of<"editing">): View {
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
      head(document, "Your version", ""),
      editor,
      el(
        document,
        "div",
        { class: "row" },
        press(document, "accept", "Accept", "primary"),
        press(document, "cancel-edit", "Cancel", ""),
      ),
    ],
  };
}

function refused(document: Document, { text, why, copied }: Of<"refused">): View {
  const told = copied ? "Paste it into the reply box, read it, and post it yourself." : why;
  const label = copied ? "Copied" : "Not inserted";
  return {
    slim: false,
    said: `${label}. ${told}`,
    parts: [
      head(document, label, ""),
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

function head(document: Document, label: string, quiet: string): HTMLElement {
  return el(
    document,
    "div",
    { class: "head" },
    el(document, "span", { class: "label" }, label),
    quiet !== "" && el(document, "span", {}, quiet),
  );
}

function textBox(document: Document, text: string, className: string): HTMLElement {
  return el(document, "div", { class: className, dir: "auto" }, text);
}

function noDraft(document: Document, why: string): HTMLElement {
  return el(document, "p", {}, "No draft: ", foreign(document, why));
}

function backing(document: Document, ready: Of<"ready">["ready"]): Node[] {
  const lines = backings(ready);
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

function pager(document: Document, at: number, total: number): HTMLElement {
  const back = press(document, "older", "‹", "");
  const forth = press(document, "newer", "›", "");
  back.setAttribute("aria-label", "Previous draft");
  forth.setAttribute("aria-label", "Next draft");
  back.disabled = at === 0;
  forth.disabled = at === total - 1;
  return el(
    document,
    "div",
    { class: "pager", role: "group", "aria-label": "Drafts" },
    back,
    el(document, "span", {}, `${at + 1}/${total}`),
    forth,
  );
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

function press(
  document: Document,
  act: string,
  text: string,
  kind: string,
  key = "",
): HTMLButtonElement {
  const attributes: Record<string, string> = { type: "button", "data-do": act };
  if (kind) attributes.class = kind;
  // "MacCtrl+…" and the like are the browser's words; ARIA wants the keys' names.
  if (key) attributes["aria-keyshortcuts"] = key.replace("Ctrl", "Control");
  return el(document, "button", attributes, text);
}

function dots(document: Document): HTMLElement {
  const three = [1, 2, 3].map(() => el(document, "i"));
  return el(document, "span", { class: "dots", "aria-hidden": "true" }, ...three);
}
