/**
 * What every site adapter answers. One small file a site; `index.ts` lists them.
 *
 * An adapter only reads the page and opens a reply box. Everything it returns is a stranger's
 * text. Nothing here may depend on hashed class names or on words in the reader's language.
 */
import type { Post } from "../protocol.gen";

/** The parts of a page's address that adapters look at; a `URL` is one, and so is `location`. */
export type Place = Pick<Location, "protocol" | "host" | "hostname" | "pathname" | "search">;

/** Who wrote a comment. */
export interface Person {
  /** The name as shown. */
  name: string;
  /** Profile links or handles that tell this person from others; empty where the site has none. */
  marks: readonly string[];
  /** The site's own markup, not its words, says that the owner of the page wrote this. */
  owner: boolean;
}

/** How one knows whose page it is. */
export type PageOwner =
  /** Only the creator's own account can open this page. */
  | { by: "account" }
  /** Theirs when the creator listed the site's address. */
  | { by: "address" }
  /** Theirs when a mark of the owner is one of the signed-in person's, or one of the creator's. */
  | { by: "marks"; owner: readonly string[]; viewer: readonly string[] };

export interface Site {
  /** Goes into `Comment.site` and into the settings: lower case, digits, hyphens. */
  readonly name: string;
  matches(place: Place, document: Document): boolean;
  /** Changes when the page, without loading, became another page. */
  page(place: Place): string;
  pageOwner(document: Document): PageOwner;

  /** Comments below `root`, in document order, replies among them. */
  comments(root: ParentNode): Element[];
  /** Stable and taken from the permalink where there is one; null while not yet rendered. */
  id(comment: Element): string | null;
  author(comment: Element): Person;
  /** What a reader sees, with line breaks. */
  text(comment: Element): string;
  post(comment: Element): Post;
  /** The comment that this one answers, when it is on the page. */
  parent(comment: Element): Element | null;

  /** The card is put right after this element. */
  anchor(comment: Element): Element;
  /** Opens the comment's own reply box, or finds it open; null when none came. */
  openReply(comment: Element, signal: AbortSignal): Promise<HTMLElement | null>;
  /** True while what is written into `editor` would answer `comment`: sites move one box around. */
  isReplyBox(editor: Element, comment: Element): boolean;
  /** The button that would post what stands in `editor`. It is watched and never pressed. */
  submit(editor: Element): Element | null;
}
