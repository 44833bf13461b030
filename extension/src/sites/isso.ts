/**
 * isso, comments that a blog hosts itself. Structure of 0.14 (2026-11), read from its templates
 * and run: `.isso-comment#isso-N > .isso-text-wrapper > (.isso-comment-header, .isso-text,
 * .isso-comment-footer, then the reply form) + .isso-follow-up` with the replies.
 *
 * isso has no accounts, so a name is all there is to know an author by.
 */
import { openBox, ownFirst, textOf } from "./dom";
import type { Site } from "./site";
import { visibleText } from "./text";

// The number keeps out the template comment that the preview hides (`#isso-preview`).
const COMMENT = ".isso-comment[id^='isso-']";
const NUMBER = /^isso-(\d+)$/;

const own = (comment: Element, selector: string) => ownFirst(comment, selector, COMMENT);

export const isso: Site = {
  name: "isso",
  matches: (_place, document) => document.querySelector("#isso-thread") !== null,
  page: (place) => place.pathname + place.search,
  pageOwner: () => ({ by: "address" }),

  comments: (root) =>
    [...root.querySelectorAll(COMMENT)].filter((comment) => NUMBER.test(comment.id)),
  id: (comment) => {
    const number = NUMBER.exec(comment.id)?.[1];
    return number ? `${comment.ownerDocument.location.host}#isso-${number}` : null;
  },
  author: (comment) => ({
    name: textOf(own(comment, ".isso-author")),
    marks: [],
    // Set by isso for the authors that the blog's owner listed, not by words in a name.
    owner: comment.classList.contains("isso-is-page-author"),
  }),
  text: (comment) => {
    const text = own(comment, ".isso-text");
    return text ? visibleText(text) : "";
  },
  post: (comment) => {
    const { ownerDocument: document } = comment;
    const thread = document.querySelector("#isso-thread");
    const article = document.querySelector("article, main");
    return {
      id:
        document.location.host +
        (thread?.getAttribute("data-isso-id") ?? document.location.pathname),
      title:
        thread?.getAttribute("data-title") ||
        textOf(document.querySelector("h1")) ||
        document.title,
      text: article ? visibleText(article, 20_000, (child) => child.id === "isso-thread") : "",
    };
  },
  parent: (comment) => comment.parentElement?.closest(COMMENT) ?? null,

  anchor: (comment) => own(comment, ".isso-text") ?? comment,
  openReply: (comment, signal) =>
    openBox(
      {
        editors: () => [...comment.querySelectorAll<HTMLElement>("textarea.isso-textarea")],
        mine: (editor) => isso.isReplyBox(editor, comment),
        opener: own(comment, ".isso-reply"),
        submit: isso.submit,
      },
      signal,
    ),
  // The form that edits a comment has the same editor and stands inside the text.
  isReplyBox: (editor, comment) =>
    editor.closest(COMMENT) === comment && editor.closest(".isso-text") === null,
  submit: (editor) =>
    editor.closest(".isso-postbox, form")?.querySelector("input[type=submit]") ?? null,
};
