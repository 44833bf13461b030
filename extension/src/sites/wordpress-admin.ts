/**
 * WordPress, the list of comments in the administration. Structure of 6.1, run in 2026-09:
 * rows `#the-comment-list tr#comment-N`; Reply moves the one row `#replyrow` below the comment
 * and writes its number into `#comment_ID` and what it does into `#action`.
 */
import { openBox, textOf } from "./dom";
import type { Site } from "./site";
import { visibleText } from "./text";

const COMMENT = "#the-comment-list tr[id^='comment-']";
const NUMBER = /^comment-(\d+)$/;

const number = (comment: Element) => NUMBER.exec(comment.id)?.[1] ?? "";
const cell = (comment: Element) => comment.querySelector("td.comment");

export const wordpressAdmin: Site = {
  name: "wordpress-admin",
  matches: (place, document) =>
    /\/wp-admin\/(edit-comments|index)?(\.php)?$/.test(place.pathname) &&
    document.querySelector("#the-comment-list") !== null,
  page: (place) => place.pathname + place.search,
  // Several people may moderate a blog; the creator says that it is theirs.
  pageOwner: () => ({ by: "address" }),

  comments: (root) =>
    [...root.querySelectorAll(COMMENT)].filter((comment) => NUMBER.test(comment.id)),
  id: (comment) => {
    const id = number(comment);
    return id ? `${comment.ownerDocument.location.host}#comment-${id}` : null;
  },
  author: (comment) => ({
    name: textOf(comment.querySelector(".column-author strong")),
    marks: [...comment.classList]
      .filter((name) => name.startsWith("comment-author-"))
      .map((name) => name.slice("comment-author-".length)),
    owner: comment.classList.contains("bypostauthor"),
  }),
  // The cell also holds the date, "In reply to", the comment once more for editing, and links.
  text: (comment) =>
    [...(cell(comment)?.children ?? [])]
      .filter((child) => child.matches("p, blockquote, ul, ol, pre"))
      .map((child) => visibleText(child))
      .join("\n\n")
      .trim(),
  post: (comment) => {
    const { host } = comment.ownerDocument.location;
    const id = reply(comment)?.getAttribute("data-post-id");
    return {
      id: id ? `${host}?p=${id}` : host,
      title: textOf(comment.querySelector(".column-response .comments-edit-item-link")),
    };
  },
  parent: (comment) => {
    const link = cell(comment)?.querySelector(":scope > a[href*='#comment-']");
    const id = /#comment-(\d+)$/.exec(link?.getAttribute("href") ?? "")?.[1];
    return id ? comment.ownerDocument.querySelector(`#the-comment-list tr#comment-${id}`) : null;
  },

  anchor: (comment) =>
    [...(cell(comment)?.children ?? [])]
      .filter((child) => child.matches("p, blockquote, ul, ol, pre"))
      .at(-1) ?? comment,
  openReply: (comment, signal) =>
    openBox(
      {
        editors: () => [
          ...comment.ownerDocument.querySelectorAll<HTMLElement>("#replyrow textarea#replycontent"),
        ],
        mine: (editor) => wordpressAdmin.isReplyBox(editor, comment),
        opener: reply(comment),
        submit: wordpressAdmin.submit,
      },
      signal,
    ),
  isReplyBox: (editor, comment) =>
    field(editor, "#comment_ID") === number(comment) &&
    field(editor, "#action") === "replyto-comment",
  submit: (editor) => editor.closest("#replyrow")?.querySelector("#replysubmit .save") ?? null,
};

function reply(comment: Element): Element | null {
  return comment.querySelector("button.vim-r[data-comment-id]");
}

function field(editor: Element, selector: string): string {
  return editor.closest("#replyrow")?.querySelector<HTMLInputElement>(selector)?.value ?? "";
}
