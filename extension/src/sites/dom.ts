/** What adapters share: scoped look-ups, and opening a reply box without ever posting. */

/** How long a site may take to show its reply box, in milliseconds. */
const EDITOR_WAIT = 3_000;
const EDITOR_POLL = 50;

/**
 * The first match that belongs to `comment` itself and not to one of the replies inside it.
 *
 * @param comments selector of the site's comment elements
 */
export function ownFirst(comment: Element, selector: string, comments: string): HTMLElement | null {
  for (const found of comment.querySelectorAll<HTMLElement>(selector)) {
    if (found.closest(comments) === comment) return found;
  }
  return null;
}

export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The address an element links to, or "" when it has none that can be read. */
export function linkOf(element: Element | null | undefined): string {
  return element ? absolute(element.getAttribute("href"), element) : "";
}

/** An address as the page of `element` would read it, or "". */
export function absolute(href: string | null, element: Element): string {
  try {
    return href ? new URL(href, element.ownerDocument.baseURI).href : "";
  } catch {
    return "";
  }
}

export function isShown(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

export interface ReplyBox {
  /** Every editor on the page that could be the reply box. */
  editors(): readonly HTMLElement[];
  /** True for the editor that is this comment's. Without it, the one that a click brought is. */
  mine?(editor: HTMLElement): boolean;
  opener: Element | null;
  submit(editor: Element): Element | null;
}

/**
 * The reply box of one comment: the one already open, or the one that its Reply button brings.
 *
 * "The first editor on the page" is never the answer: sites keep several open, move one around,
 * or show it in a dialog.
 */
export async function openBox(box: ReplyBox, signal: AbortSignal): Promise<HTMLElement | null> {
  const before = new Set(box.editors().filter(isShown));
  const { mine } = box;
  const find = () =>
    box
      .editors()
      .find((editor) => isShown(editor) && (mine ? mine(editor) : !before.has(editor))) ?? null;
  if (mine) {
    const open = find();
    if (open) return open;
  }
  const posts = [...before].map((editor) => box.submit(editor));
  if (!box.opener || !openByClick(box.opener, posts)) return null;
  for (let waited = 0; waited <= EDITOR_WAIT; waited += EDITOR_POLL) {
    if (signal.aborted) return null;
    const editor = find();
    if (editor) return editor;
    await pause(EDITOR_POLL);
  }
  return null;
}

/**
 * Clicks a Reply button. The only click in this code base, and it refuses whatever could post.
 *
 * @param posts the buttons that post, as far as they are known
 * @returns false when it refused
 */
export function openByClick(opener: Element, posts: readonly (Element | null)[]): boolean {
  const control = opener.closest("button, input, label, a, [role=button]") ?? opener;
  if (
    isSubmit(control) ||
    (control.tagName === "LABEL" && isSubmit((control as HTMLLabelElement).control))
  )
    return false;
  if (posts.some((post) => post && (post.contains(opener) || opener.contains(post)))) return false;
  const view = opener.ownerDocument.defaultView;
  if (!view) return false;
  // A Reply link is also a plain address for readers without scripts: never follow it.
  const stay = (event: Event) => event.preventDefault();
  view.addEventListener("click", stay, { once: true });
  (opener as HTMLElement).click();
  view.removeEventListener("click", stay);
  return true;
}

function isSubmit(element: Element | null): boolean {
  if (!element) return false;
  const type = (element as HTMLButtonElement | HTMLInputElement).type;
  if (element.tagName === "INPUT") return type === "submit" || type === "image";
  // A button without a form and without a type is "submit" by default and submits nothing.
  return (
    element.tagName === "BUTTON" &&
    type === "submit" &&
    ((element as HTMLButtonElement).form !== null || element.getAttribute("type") === "submit")
  );
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
