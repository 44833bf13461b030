/**
 * WordPress comments on the blog itself, classic and block themes. Structure of 6.1 with Twenty
 * Twenty-One and Twenty Twenty-Three, run in 2026-09; `comment-reply.js` moves the one form
 * `#respond` below the comment and writes its number into `#comment_parent`.
 */
import { absolute, openBox, ownFirst, textOf } from "./dom";
import type { Site } from "./site";
import { visibleText } from "./text";

const COMMENT = ".comment[id^='comment-']";
const NUMBER = /^comment-(\d+)$/;
const TEXT = ".comment-content, .wp-block-comment-content";

const own = (comment: Element, selector: string) => ownFirst(comment, selector, COMMENT);
const number = (comment: Element) => NUMBER.exec(comment.id)?.[1] ?? "";

/** The account's name in addresses; WordPress writes it on the comments of registered people. */
function account(comment: Element): string[] {
  for (const name of comment.classList) {
    if (name.startsWith("comment-author-")) return [name.slice("comment-author-".length)];
  }
  return [];
}

export const wordpress: Site = {
  name: "wordpress",
  matches: (_place, document) =>
    document.querySelector(`#commentform, #respond, ${COMMENT} .comment-reply-link`) !== null,
  page: (place) => place.pathname + place.search,
  pageOwner: () => ({ by: "address" }),

  comments: (root) =>
    [...root.querySelectorAll(COMMENT)].filter((comment) => NUMBER.test(comment.id)),
  id: (comment) => {
    const id = number(comment);
    return id ? `${comment.ownerDocument.location.host}#comment-${id}` : null;
  },
  author: (comment) => ({
    name: textOf(
      own(comment, ".fn, .wp-block-comment-author-name") ?? own(comment, ".comment-author"),
    ),
    marks: account(comment),
    owner: comment.classList.contains("bypostauthor"),
  }),
  text: (comment) => {
    const text = own(comment, TEXT);
    // "Your comment is awaiting moderation" stands inside the text in some themes.
    return text
      ? visibleText(text, 40_000, (child) => child.matches(".comment-awaiting-moderation, .reply"))
      : "";
  },
  post: (comment) => {
    const { ownerDocument: document } = comment;
    const id =
      comment.querySelector("[data-postid]")?.getAttribute("data-postid") ||
      document.querySelector<HTMLInputElement>("#comment_post_ID")?.value;
    const body = document.querySelector(".entry-content, .wp-block-post-content");
    return {
      id: document.location.host + (id ? `?p=${id}` : document.location.pathname),
      title:
        textOf(document.querySelector("h1.entry-title, h1.wp-block-post-title, h1")) ||
        document.title,
      text: body ? visibleText(body, 20_000) : "",
    };
  },
  parent: (comment) => comment.parentElement?.closest(COMMENT) ?? null,

  anchor: (comment) => own(comment, TEXT) ?? comment,
  openReply: (comment, signal) =>
    openBox(
      {
        editors: () => [
          ...comment.ownerDocument.querySelectorAll<HTMLElement>("#respond textarea#comment"),
        ],
        mine: (editor) => wordpress.isReplyBox(editor, comment),
        opener: replyLink(comment),
        submit: wordpress.submit,
      },
      signal,
    ),
  isReplyBox: (editor, comment) => parentField(editor) === number(comment),
  submit: (editor) => editor.closest("form")?.querySelector("#submit, [type=submit]") ?? null,
};

function parentField(editor: Element): string {
  return editor.closest("form")?.querySelector<HTMLInputElement>("#comment_parent")?.value ?? "";
}

/** The Reply link, unless it leads to the login page: readers must be signed in to answer. */
function replyLink(comment: Element): Element | null {
  const link = own(comment, "a.comment-reply-link[data-commentid]");
  const target = absolute(link?.getAttribute("href") ?? null, comment);
  return target.includes("wp-login.php") ? null : link;
}
