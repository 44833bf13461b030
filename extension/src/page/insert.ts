/**
 * Puts text into a site's reply box, and proves that it is there.
 *
 * One procedure for every editor: a field takes the text by command; a rich editor is given a
 * paste first, because `execCommand` corrupts Draft.js, loses line breaks in Lexical and is not
 * seen by Slate. What was handled but is not there yet is waited for and never tried again: a
 * second attempt may double the text. Measured in Chromium 156 and Firefox ESR 153.
 */
import {
  count,
  type Field,
  focus,
  isEditable,
  isField,
  placeAfter,
  plain,
  read,
  selectTail,
  setValue,
  takesCommands,
  viewOf,
} from "./editor";

/** What undo needs to know. `before` and `after` are the whole text of the editor. */
export interface Insertion {
  editor: HTMLElement;
  text: string;
  before: string;
  after: string;
}

/** The site's own button: it can be pressed, it still cannot, or none was found. */
export type Submit = "enabled" | "disabled" | "none";

export type Inserted =
  | {
      ok: true;
      method: "command" | "setter" | "paste";
      submit: Submit;
      insertion: Insertion;
    }
  /** `readonly`: cannot be typed into; `ignored`: the editor left the text out; `aborted`. */
  | { ok: false; why: "readonly" | "ignored" | "aborted" };

export type Undone = { ok: true } | { ok: false; why: "changed" | "gone" | "ignored" };

export interface InsertOptions {
  /** The site's own button, looked up anew each time: some sites show it only beside text. */
  submit?: () => Element | null;
  signal?: AbortSignal;
}

/** Waits in milliseconds; editors take in a paste after React or Lexical rendered. */
const SETTLE = 80;
const LONGEST = 500;
const SUBMIT_WAIT = 1_000;
const STEP = 50;

/**
 * Adds `text` at the end of what `editor` holds, with a space or a line break between where the
 * two would run together.
 */
export async function insert(
  editor: HTMLElement,
  text: string,
  { submit = () => null, signal }: InsertOptions = {},
): Promise<Inserted> {
  if (!isEditable(editor)) return { ok: false, why: "readonly" };
  const before = read(editor);
  const clean = text.replace(/\r\n?/g, "\n").trim();
  const addition = separator(before, clean) + clean;
  const landed = () => count(read(editor), clean) > count(before, clean);
  const method = isField(editor)
    ? await intoField(editor, addition, landed)
    : await intoRich(editor, addition, landed, signal);
  if (signal?.aborted) return { ok: false, why: "aborted" };
  if (!method) return { ok: false, why: "ignored" };
  const state = await submitState(submit, signal);
  const after = read(editor);
  return { ok: true, method, submit: state, insertion: { editor, text: clean, before, after } };
}

/** Nothing where there is white space or nothing already; a new line where there are lines. */
export function separator(before: string, text: string): "" | " " | "\n" {
  if (plain(before) === "" || /\s$/.test(before)) return "";
  return before.includes("\n") || text.includes("\n") ? "\n" : " ";
}

async function intoField(field: Field, addition: string, landed: () => boolean) {
  const { ownerDocument: document, value } = field;
  focus(field);
  field.setSelectionRange(value.length, value.length);
  if (takesCommands(field)) {
    document.execCommand("insertText", false, addition);
    await pause(30);
    if (landed()) return "command";
  }
  // Only when the command did nothing at all: otherwise a part of the text would stand twice.
  if (field.value !== value) return null;
  setValue(field, value + addition);
  await pause(30);
  return landed() ? "setter" : null;
}

async function intoRich(
  editor: HTMLElement,
  addition: string,
  landed: () => boolean,
  signal?: AbortSignal,
) {
  const { ownerDocument: document } = editor;
  await caretAtEnd(editor);
  if (signal?.aborted) return null;
  const handled = clipboard(editor, "paste", addition);
  await pause(SETTLE);
  if (landed()) return "paste";
  if (handled) return (await until(landed, LONGEST - SETTLE, signal)) ? "paste" : null;
  for (const [at, line] of addition.split("\n").entries()) {
    if (!takesCommands(editor)) return null;
    if (at > 0) document.execCommand("insertLineBreak");
    if (line !== "") document.execCommand("insertText", false, line);
  }
  return (await until(landed, LONGEST, signal)) ? "command" : null;
}

async function caretAtEnd(editor: HTMLElement): Promise<void> {
  const { ownerDocument: document } = editor;
  const view = viewOf(editor);
  focus(editor);
  selectTail(editor, null);
  await pause(20);
  if (view && !document.hasFocus()) document.dispatchEvent(new view.Event("selectionchange"));
  await pause(40);
}

/** A paste or a cut as the editor's own code sees one; true when that code handled it. */
function clipboard(editor: HTMLElement, type: "paste" | "cut", text: string): boolean {
  const view = viewOf(editor);
  if (!view) return false;
  const data = new view.DataTransfer();
  if (text !== "") data.setData("text/plain", text);
  const event = new view.ClipboardEvent(type, {
    clipboardData: data,
    // Firefox leaves `clipboardData` out and reads these two; Chromium ignores them.
    ...{ dataType: "text/plain", data: text },
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !editor.dispatchEvent(event);
}

/** Waits for the site's button where it is not yet enabled; it is never pressed. */
async function submitState(submit: () => Element | null, signal?: AbortSignal) {
  await until(
    () => isEnabled(submit()),
    SUBMIT_WAIT,
    signal,
    () => submit() === null,
  );
  const button = submit();
  if (!button) return "none";
  return isEnabled(button) ? "enabled" : "disabled";
}

function isEnabled(button: Element | null): boolean {
  if (!button) return false;
  return !button.matches(":disabled") && button.getAttribute("aria-disabled") !== "true";
}

/**
 * Takes an insertion back, when the editor still holds exactly what it held right after it.
 * Only what was added is removed, so that a mention that the site put first stays one.
 */
export async function undo({ editor, before, after }: Insertion): Promise<Undone> {
  if (!editor.isConnected) return { ok: false, why: "gone" };
  if (isField(editor)) return undoField(editor, before, after);
  if (plain(read(editor)) !== plain(after)) return { ok: false, why: "changed" };
  focus(editor);
  const from = placeAfter(editor, before);
  if (!from) return { ok: false, why: "ignored" };
  selectTail(editor, from);
  await pause(60);
  const restored = () => plain(read(editor)) === plain(before);
  const handled = clipboard(editor, "cut", "");
  await pause(SETTLE);
  if (!restored() && !handled && takesCommands(editor)) editor.ownerDocument.execCommand("delete");
  return (await until(restored, LONGEST)) ? { ok: true } : { ok: false, why: "ignored" };
}

async function undoField(field: Field, before: string, after: string): Promise<Undone> {
  if (field.value !== after || !after.startsWith(before)) return { ok: false, why: "changed" };
  focus(field);
  field.setSelectionRange(before.length, after.length);
  if (takesCommands(field)) field.ownerDocument.execCommand("delete");
  if (field.value !== before) setValue(field, before);
  await pause(30);
  return field.value === before ? { ok: true } : { ok: false, why: "ignored" };
}

async function until(
  done: () => boolean,
  longest: number,
  signal?: AbortSignal,
  giveUp: () => boolean = () => false,
): Promise<boolean> {
  for (let waited = 0; waited <= longest; waited += STEP) {
    if (done()) return true;
    if (signal?.aborted || giveUp()) return false;
    await pause(STEP);
  }
  return done();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
