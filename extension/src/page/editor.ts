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

/**
 * True when a command would act on this editor. A page that keeps the focus elsewhere, or a creator
 * who clicked elsewhere meanwhile, would get the text in the wrong place.
 */
export function takesCommands(editor: HTMLElement): boolean {
  const root = editor.getRootNode() as Document & { getSelection?: () => Selection | null };
  if (root.activeElement && editor.contains(root.activeElement)) return true;
  if (isField(editor)) return false;
  const selection = root.getSelection?.() ?? editor.ownerDocument.getSelection();
  return editor.contains(selection?.anchorNode ?? null);
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

/**
 * The place in a rich editor where `text`, which it begins with, ends. Counted by characters that
 * are not white space, because editors draw spaces and lines their own way, and then by as many
 * spaces as `text` ends with.
 */
export function placeAfter(editor: HTMLElement, text: string): [Node, number] | null {
  let letters = text.replace(/[\s\u200b\ufeff]/g, "").length;
  let spaces = /[^\S\n]*$/.exec(text)?.[0].length ?? 0;
  let place: [Node, number] | null = letters === 0 ? [editor, 0] : null;
  const walker = editor.ownerDocument.createTreeWalker(editor, 4 /* text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const here = node.nodeValue ?? "";
    for (let at = 0; at < here.length; at++) {
      const blank = /[\s\u200b\ufeff]/.test(here[at] ?? "");
      if (letters === 0 && (!blank || spaces === 0)) return place;
      if (blank && letters > 0) continue;
      if (blank) spaces -= 1;
      else letters -= 1;
      if (letters === 0) place = outside(editor, node, at + 1);
    }
  }
  return place;
}

/** The same place, or right behind the part of the editor that cannot be edited, as mentions are. */
function outside(editor: HTMLElement, node: Node, offset: number): [Node, number] {
  let place: [Node, number] = [node, offset];
  for (let at = node.parentElement; at && at !== editor; at = at.parentElement) {
    const above = at.parentNode;
    if (at.contentEditable === "false" && above) {
      place = [above, [...above.childNodes].indexOf(at) + 1];
    }
  }
  return place;
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
