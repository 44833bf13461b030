/**
 * What the creator makes of a draft in the site's own box, which is what their voice learns from.
 *
 * Only what stands after the text they had before counts, and only when they leave the box with
 * something in it: an empty box may be posted or thrown away, and says nothing. Sites use one box
 * for one comment after the other, so the watch ends as soon as the box is no longer this one's.
 */
import { plain, read } from "./editor";
import type { Insertion } from "./insert";
import { withoutSuffix } from "./suffix";

export interface Watch {
  /** Called with the final text each time the creator leaves the box with another one. */
  edited(final: string): void;
  /** What stands behind the text and is not the creator's. */
  suffix: string;
  /** False once the site took the box for something else. */
  belongs(editor: HTMLElement): boolean;
  signal: AbortSignal;
}

/** One watch an editor: the next draft that goes into it ends the one before. */
const watches = new WeakMap<HTMLElement, AbortController>();

export function watchEdits(
  { editor, before, after, text }: Insertion,
  { edited, suffix, belongs, signal }: Watch,
): void {
  const ending = new AbortController();
  watches.get(editor)?.abort();
  watches.set(editor, ending);
  const options = { capture: true, signal: AbortSignal.any([signal, ending.signal]) };
  const empty = () => plain(read(editor)) === "";
  let last = plain(withoutSuffix(text, suffix));
  /** Emptied by the creator's own hand; by any other it was posted, or the site took it away. */
  let cleared = false;

  const stillOurs = () => {
    if (!editor.isConnected || !belongs(editor) || (empty() && !cleared)) ending.abort();
    return !ending.signal.aborted;
  };
  const onInput = () => {
    cleared = empty();
  };
  const onLeave = (event: Event) => {
    const now = read(editor);
    if (!event.isTrusted || !stillOurs() || !now.startsWith(before)) return;
    if (plain(now) === plain(after)) return;
    const final = withoutSuffix(now.slice(before.length), suffix).trim();
    if (plain(final) === "" || plain(final) === last) return;
    last = plain(final);
    edited(final);
  };
  editor.addEventListener("focusin", stillOurs, options);
  editor.addEventListener("beforeinput", stillOurs, options);
  editor.addEventListener("input", onInput, options);
  editor.addEventListener("focusout", onLeave, options);
}
