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
      return shares(owner.owner, [...owner.viewer, ...own.ownNames]);
  }
}

/** True when the creator wrote it. On a page that is not theirs nobody asks. */
export function wrote(author: Person, owner: PageOwner, own: Own): boolean {
  if (author.owner) return true;
  const theirs = [...own.ownNames];
  if (owner.by === "marks") theirs.push(...owner.owner, ...owner.viewer);
  if (shares(author.marks, theirs)) return true;
  // A shown name proves nothing, so it counts only where a site has no accounts at all.
  return owner.by === "address" && author.marks.length === 0 && shares([author.name], own.ownNames);
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  const keys = new Set(some.flatMap(keysOf));
  return others.flatMap(keysOf).some((key) => keys.has(key));
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
