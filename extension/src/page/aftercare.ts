/**
 * What the creator makes of a draft in the site's own box, which is what their voice learns from.
 *
 * Only what stands after the text they had before counts, and only when they leave the box with
 * something in it: an empty box may be posted or thrown away, and says nothing.
 */
import { plain, read } from "./editor";
import type { Insertion } from "./insert";

/** Calls `edited` with the final text each time the creator leaves the box with another one. */
export function watchEdits(
  { editor, before, after, text }: Insertion,
  edited: (final: string) => void,
  signal: AbortSignal,
): void {
  let last = plain(text);
  editor.addEventListener(
    "focusout",
    (event) => {
      const now = read(editor);
      if (!event.isTrusted || !editor.isConnected || !now.startsWith(before)) return;
      if (plain(now) === plain(after)) return;
      const final = now.slice(before.length).trim();
      if (plain(final) === "" || plain(final) === last) return;
      last = plain(final);
      edited(final);
    },
    { signal },
  );
}
