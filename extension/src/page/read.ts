/** From the page to the plain fields that travel: one pass over all comments, then one comment. */
import { type Comment, LIMITS, type ThreadItem } from "../protocol.gen";
import type { Person, Site } from "../sites/site";
import { cut } from "../text";
import { proven } from "./ownership";

/** The name that a reply opens with. */
const MENTION = /^@([^\s,:]+)/;

/** One comment among the others of the page. */
export interface Seen {
  id: string;
  element: Element;
  author: Person;
  parent: Element | null;
  /** The creator wrote it. */
  own: boolean;
  /** The creator has answered it, as far as the page shows. */
  answered: boolean;
  /** For a reply of the creator's own: the comment it answers, when it is on the page. */
  answers: Seen | null;
}

/** Every comment of the page that has an id. Where a site shows one twice, the visible one counts. */
export function survey(site: Site, root: ParentNode, wrote: (by: Person) => boolean): Seen[] {
  const seen = new Map<string, Seen>();
  for (const element of site.comments(root)) {
    const id = site.id(element);
    if (!id) continue;
    const other = seen.get(id);
    if (other && (rendered(other.element) || !rendered(element))) continue;
    const author = site.author(element);
    seen.set(id, {
      id,
      element,
      author,
      parent: site.parent(element),
      own: wrote(author),
      answered: false,
      answers: null,
    });
  }
  const all = [...seen.values()];
  markAnswered(site, all);
  return all;
}

export function rendered(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/**
 * Answered is what has an own reply below it. Where replies are flat, it is also what a later own
 * reply of the same thread opens by naming: "@maya thank you".
 */
function markAnswered(site: Site, all: readonly Seen[]): void {
  const byElement = new Map(all.map((seen) => [seen.element, seen]));
  for (const [at, reply] of all.entries()) {
    if (!reply.own || !reply.parent) continue;
    const mention = MENTION.exec(site.text(reply.element))?.[1];
    const named =
      mention &&
      all
        .slice(0, at)
        .findLast((other) => other.parent === reply.parent && isNamed(other.author, mention));
    const target = named || byElement.get(reply.parent);
    if (!target) continue;
    target.answered = true;
    reply.answers = target;
  }
}

function isNamed(author: Person, mention: string): boolean {
  return [author.name, ...author.marks].some(
    (name) => name.replace(/^@/, "").toLowerCase() === mention.toLowerCase(),
  );
}

/** The text without the name it opens with, which sites put there: it is not the creator's word. */
export function withoutMention(text: string, author: Person): string {
  const mention = MENTION.exec(text)?.[1];
  if (mention === undefined || !isNamed(author, mention)) return text;
  return text.slice(mention.length + 1).replace(/^[\s,:]+/, "");
}

/**
 * The comment as it travels, cut to the protocol's limits; null while it has no text. The router
 * sees to it that the whole fits a frame.
 */
export function readComment(site: Site, seen: Seen, all: readonly Seen[]): Comment | null {
  const text = cut(site.text(seen.element), LIMITS.commentText).trim();
  const post = site.post(seen.element);
  if (text === "" || post.id === "") return null;
  return {
    site: site.name,
    id: cut(seen.id, LIMITS.identifier),
    author: cut(seen.author.name, LIMITS.name),
    text,
    post: {
      id: cut(post.id, LIMITS.identifier),
      title: cut(post.title ?? "", LIMITS.postTitle),
      text: cut(post.text ?? "", LIMITS.postText),
    },
    thread: thread(site, seen, all),
  };
}

/** What was said before in the same thread, oldest first; the comment that began it stays. */
function thread(site: Site, seen: Seen, all: readonly Seen[]): ThreadItem[] {
  const byElement = new Map(all.map((one) => [one.element, one]));
  const root = rootOf(seen, byElement);
  if (root === seen) return [];
  const earlier = all
    .slice(0, all.indexOf(seen))
    .filter((other) => other !== root && rootOf(other, byElement) === root);
  return [root, ...earlier.slice(1 - LIMITS.threadItems)].map((item) => ({
    author: cut(item.author.name, LIMITS.name),
    text: cut(site.text(item.element), LIMITS.threadText),
    own: item.own && proven(item.author),
  }));
}

function rootOf(seen: Seen, byElement: ReadonlyMap<Element, Seen>): Seen {
  let at = seen;
  // A page may claim that comments answer each other in a circle; no thread is deeper than this.
  for (let depth = 0; depth < 100; depth++) {
    const above = at.parent && byElement.get(at.parent);
    if (!above) return at;
    at = above;
  }
  return at;
}
