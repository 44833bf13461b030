/** Whose page, whose comment: decided by addresses and handles, never by a badge's words. */
import type { Settings } from "../messages";
import type { PageOwner, Person } from "../sites/site";

export type Own = Pick<Settings, "ownSites" | "ownNames">;

/** True when the comments of this page are the creator's to answer. */
export function ownsPage(owner: PageOwner, origin: string, own: Own): boolean {
  switch (owner.by) {
    case "account":
      return true;
    case "address":
      return own.ownSites.includes(origin);
    case "marks":
      return hasOne(new Set([...owner.viewer, ...own.ownNames].flatMap(keysOf)), owner.owner);
  }
}

/** Tells whether the creator wrote a comment. On a page that is not theirs nobody asks. */
export function recogniser(owner: PageOwner, own: Own): (author: Person) => boolean {
  const names = new Set(own.ownNames.flatMap(keysOf));
  const theirs = new Set(names);
  if (owner.by === "marks") {
    for (const key of [...owner.owner, ...owner.viewer].flatMap(keysOf)) theirs.add(key);
  }
  return (author) => {
    if (author.owner || hasOne(theirs, author.marks)) return true;
    // A shown name proves nothing, so it counts only where a site has no accounts at all.
    return owner.by === "address" && author.marks.length === 0 && hasOne(names, [author.name]);
  };
}

/** Known by more than a shown name, which anyone may take where a site has no accounts. */
export function proven(author: Person): boolean {
  return author.owner || author.marks.length > 0;
}

/**
 * Tells whether it is sure that the creator, and nobody who took their name, wrote a comment: what
 * is learned from it is taken for their voice. On a blog of several authors the post's author
 * counts only under a name of the creator's, if they gave any.
 */
export function prover(owner: PageOwner, own: Own): (author: Person) => boolean {
  const wrote = recogniser(owner, own);
  const names = new Set(own.ownNames.flatMap(keysOf));
  return (author) => {
    if (!wrote(author) || !proven(author)) return false;
    const named = hasOne(names, [author.name, ...author.marks]);
    return owner.by !== "address" || names.size === 0 || named;
  };
}

function hasOne(keys: ReadonlySet<string>, marks: readonly string[]): boolean {
  return marks.some((mark) => keysOf(mark).some((key) => keys.has(key)));
}

/** "@Dana", "dana" and "https://site.example/@dana" name one person; "" names nobody. */
function keysOf(mark: string): string[] {
  const plain = mark.normalize("NFKC").trim().toLowerCase().replace(/\/+$/, "");
  if (plain === "") return [];
  const address = /^https?:\/\/(?:www\.)?([^?#]+)/.exec(plain)?.[1];
  if (address === undefined) return [plain.replace(/^@/, "")];
  const handle = /\/@([^/]+)$/.exec(address)?.[1];
  return handle ? [address, handle] : [address];
}
