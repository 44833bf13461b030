/**
 * YouTube Studio, the creator's own inbox of comments. Structure of 2026-09. Rows are recycled
 * while scrolling: an element shows now this comment, now another.
 */
import { openBox, ownFirst, textOf } from "./dom";
import type { Site } from "./site";
import { visibleText } from "./text";

const COMMENT = "ytcp-comment[comment-id]";
const THREAD = "ytcp-comment-thread";
const BOX = "ytcp-commentbox, ytcp-commentbox-lit";

const own = (comment: Element, selector: string) => ownFirst(comment, selector, COMMENT);

export const youtubeStudio: Site = {
  name: "youtube-studio",
  matches: (place) => place.hostname === "studio.youtube.com",
  page: (place) => place.pathname,
  // Studio shows a person nothing but their own channel.
  pageOwner: () => ({ by: "account" }),

  comments: (root) => [...root.querySelectorAll(COMMENT)],
  id: (comment) => comment.getAttribute("comment-id"),
  author: (comment) => {
    const link = own(comment, "a#name");
    const found = /\/(@[^/?#]+|channel\/[^/?#]+)/.exec(link?.getAttribute("href") ?? "")?.[1];
    return {
      name: textOf(link) || textOf(own(comment, "#author-text")),
      marks: found ? [found] : [],
      owner: own(comment, "ytcp-author-comment-badge") !== null,
    };
  },
  text: (comment) => {
    const text = own(comment, "#content-text");
    return text ? visibleText(text) : "";
  },
  // Where a row names its video has not been confirmed; the address does on a video's own list.
  post: (comment) => {
    const link = comment.closest(THREAD)?.querySelector("a[href*='/video/']");
    const path = link?.getAttribute("href") ?? comment.ownerDocument.location.pathname;
    return { id: /\/video\/([\w-]+)/.exec(path)?.[1] ?? "channel", title: textOf(link) };
  },
  parent: (comment) => {
    const first = comment.closest(THREAD)?.querySelector(COMMENT) ?? null;
    return first === comment ? null : first;
  },

  anchor: (comment) => own(comment, "#content-text") ?? comment,
  openReply: (comment, signal) =>
    openBox(
      {
        editors: () => boxes(comment),
        mine: (editor) => youtubeStudio.isReplyBox(editor, comment),
        // A click on the inner button reaches the outer one, and not the other way round.
        opener: own(comment, "#reply-button button") ?? own(comment, "#reply-button"),
        submit: youtubeStudio.submit,
      },
      signal,
    ),
  // A thread has one box at a time; it stands with the comment whose Reply was pressed.
  isReplyBox: (editor, comment) => editor.closest(COMMENT) === comment,
  // The button has no id and its words change with the language: it is the last in its own box.
  submit: (editor) => [...(editor.closest(BOX)?.querySelectorAll("button") ?? [])].at(-1) ?? null,
};

function boxes(comment: Element): HTMLElement[] {
  const thread = comment.closest(THREAD) ?? comment;
  return [...thread.querySelectorAll<HTMLElement>("textarea#textarea")].filter((editor) =>
    editor.closest(BOX),
  );
}
