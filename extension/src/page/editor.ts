/** What an editor holds, and where text stands in it, whichever library runs it. */

export type Field = HTMLTextAreaElement | HTMLInputElement;

/** By the element's own window: an editor in a frame has other constructors than ours. */
export function isField(editor: Element): editor is Field {
  return editor.tagName === "TEXTAREA" || editor.tagName === "INPUT";
}

/** The window whose constructors and commands belong to the editor. */
export function viewOf(editor: Element): (Window & typeof globalThis) | null {
  return editor.ownerDocument.defaultView;
}

export function isEditable(editor: HTMLElement): boolean {
  if (!editor.isConnected) return false;
  if (isField(editor)) return !editor.disabled && !editor.readOnly;
  return editor.isContentEditable;
}

/** The text as it stands; the line break that ends every empty rich editor is not text. */
export function read(editor: HTMLElement): string {
  return isField(editor) ? editor.value : editor.innerText.replace(/\n+$/, "");
}

/** For comparison: editors change spaces, add invisible marks and draw blank lines their own way. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** How often `part` stands in `text`, both compared as `plain`. */
export function count(text: string, part: string): number {
  const needle = plain(part);
  return needle === "" ? 0 : plain(text).split(needle).length - 1;
}

/** Focus, and tell the editor so where the document itself lacks focus (`pages.md`, section 3). */
export function focus(editor: HTMLElement): void {
  const view = viewOf(editor);
  const had = editor.ownerDocument.hasFocus();
  editor.focus({ preventScroll: true });
  if (had || !view) return;
  editor.dispatchEvent(new view.FocusEvent("focus"));
  editor.dispatchEvent(new view.FocusEvent("focusin", { bubbles: true, composed: true }));
}

/** Selects from a place in a rich editor to its end; null is the end itself, for a caret. */
export function selectTail(editor: HTMLElement, from: [Node, number] | null): void {
  const { ownerDocument: document } = editor;
  // Chromium gives shadow roots a selection of their own; the standard does not know it.
  const root = editor.getRootNode() as Document & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? document.getSelection();
  const range = document.createRange();
  range.selectNodeContents(editor);
  if (from) range.setStart(...from);
  else range.collapse(false);
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** The place after the first `letters` characters that are not white space. */
export function placeAfter(editor: HTMLElement, letters: number): [Node, number] | null {
  if (letters === 0) return [editor, 0];
  const walker = editor.ownerDocument.createTreeWalker(editor, 4 /* text */);
  let left = letters;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    for (let at = 0; at < text.length; at++) {
      if (/[\s\u200b\ufeff]/.test(text[at] ?? "")) continue;
      left -= 1;
      if (left === 0) return [node, at + 1];
    }
  }
  return null;
}

/** Number of characters `placeAfter` counts. */
export function letters(text: string): number {
  return text.replace(/[\s\u200b\ufeff]/g, "").length;
}

/** Writes a field's value the way frameworks notice, past the setter they put on the element. */
export function setValue(field: Field, value: string): void {
  const view = viewOf(field);
  if (!view) return;
  const type = field.tagName === "INPUT" ? view.HTMLInputElement : view.HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(type.prototype, "value")?.set?.call(field, value);
  const input = { bubbles: true, composed: true, inputType: "insertText", data: value };
  field.dispatchEvent(new view.InputEvent("input", input));
  field.dispatchEvent(new view.Event("change", { bubbles: true }));
}
