/** Real editors on a bare page, each with a Post button as sites have one: off while empty. */
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerPlainText } from "@lexical/plain-text";
import { registerRichText } from "@lexical/rich-text";
import { $getRoot, createEditor } from "lexical";
import { history } from "prosemirror-history";
import { DOMParser as ProseParser } from "prosemirror-model";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";

export interface Bench {
  editor: HTMLElement;
  submit: HTMLButtonElement;
  /** What the editor's own code holds, which is what the site would post. */
  model(): string;
  /** Clicks that reached the Post button. */
  posted: number;
}

type Make = (place: HTMLElement, changed: () => void) => Pick<Bench, "editor" | "model">;

export const EDITORS: Record<string, Make> = {
  textarea: (place, changed) => {
    const editor = document.createElement("textarea");
    editor.addEventListener("input", changed);
    place.append(editor);
    return { editor, model: () => editor.value };
  },
  "React-style textarea": (place, changed) => {
    const editor = controlled(changed);
    place.append(editor);
    return { editor, model: () => editor.dataset.model ?? "" };
  },
  "bare contenteditable": (place, changed) => {
    const editor = editable(place);
    editor.addEventListener("input", changed);
    return { editor, model: () => editor.innerText.trim() };
  },
  "contenteditable with a paste handler": (place, changed) => {
    const editor = editable(place);
    // Takes the text in later, as Lexical and React do.
    editor.addEventListener("paste", (event) => {
      event.preventDefault();
      const text = event.clipboardData?.getData("text/plain") ?? "";
      setTimeout(() => {
        editor.append(text);
        getSelection()?.selectAllChildren(editor);
        getSelection()?.collapseToEnd();
        changed();
      }, 120);
    });
    editor.addEventListener("input", changed);
    return { editor, model: () => editor.innerText.trim() };
  },
  "Lexical plain": (place, changed) => lexical(place, changed, registerPlainText),
  "Lexical rich": (place, changed) => lexical(place, changed, registerRichText),
  ProseMirror: (place, changed) => {
    const doc = ProseParser.fromSchema(schema).parse(document.createElement("div"));
    const state = EditorState.create({ doc, plugins: [history()] });
    const view: EditorView = new EditorView(place, {
      state,
      attributes: { style: "white-space: pre-wrap" },
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction));
        changed();
      },
    });
    return {
      editor: view.dom,
      model: () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n"),
    };
  },
};

/** One editor of the list above, alone on the page. */
export function bench(name: string, into: ParentNode & Node = document.body): Bench {
  const place = document.createElement("div");
  const submit = document.createElement("button");
  submit.disabled = true;
  submit.textContent = "Post";
  into.replaceChildren(place, submit);
  const make = EDITORS[name];
  if (!make) throw new Error(`no editor ${name}`);
  const made = make(place, () => {
    submit.disabled = made.model().trim() === "";
  });
  const result: Bench = { ...made, submit, posted: 0 };
  submit.addEventListener("click", () => {
    result.posted += 1;
  });
  return result;
}

function editable(place: HTMLElement): HTMLElement {
  const editor = document.createElement("div");
  editor.contentEditable = "true";
  editor.style.whiteSpace = "pre-wrap";
  place.append(editor);
  return editor;
}

/** As React does: it remembers the last value set on the element and ignores events without news. */
function controlled(changed: () => void): HTMLTextAreaElement {
  const editor = document.createElement("textarea");
  const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
  let known = "";
  Object.defineProperty(editor, "value", {
    get: () => value?.get?.call(editor),
    set: (text: string) => {
      known = text;
      value?.set?.call(editor, text);
    },
  });
  editor.addEventListener("input", () => {
    if (editor.value === known) return;
    known = editor.value;
    editor.dataset.model = known;
    changed();
  });
  return editor;
}

function lexical(
  place: HTMLElement,
  changed: () => void,
  register: typeof registerRichText,
): Pick<Bench, "editor" | "model"> {
  const root = editable(place);
  const editor = createEditor({
    namespace: "bench",
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(root);
  register(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.registerUpdateListener(changed);
  const model = () => editor.getEditorState().read(() => $getRoot().getTextContent());
  return { editor: root, model };
}
