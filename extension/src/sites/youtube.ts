/**
 * YouTube, the comments below a video. Structure of 2026-09. Replies are the same elements as the
 * comments they answer, inside `ytd-comment-replies-renderer`.
 *
 * The page does not say who is signed in, so the page is the creator's when the channel's handle
 * is among the names in the settings.
 */
import { absolute, isShown, openBox, ownFirst, textOf } from "./dom";
import type { Place, Site } from "./site";
import { visibleText } from "./text";

// Two `ytd-comments` exist while a panel is open; the copy in the panel is for short videos.
const COMMENT = "ytd-comment-view-model";
const THREAD = "ytd-comment-thread-renderer";
const HANDLE = /\/(@[^/?#]+)/;

const own = (comment: Element, selector: string) => ownFirst(comment, selector, COMMENT);

function handle(link: Element | null): string[] {
  const found = HANDLE.exec(link?.getAttribute("href") ?? "")?.[1];
  if (!found) return [];
  try {
    return [decodeURIComponent(found)];
  } catch {
    return [found];
  }
}

/** The channel of the video that is watched. The last video's page stays in the document, hidden. */
function channel(document: Document): Element | null {
  const links = document.querySelectorAll("ytd-video-owner-renderer a[href*='/@']");
  return [...links].find(isShown) ?? null;
}

/** The part of the document that is about the watched video: whose it is and what is said there. */
function watched(document: Document): Element {
  return channel(document)?.closest("ytd-watch-flexy") ?? document.documentElement;
}

function video(place: Place): string {
  const short = /^\/shorts\/([\w-]+)/.exec(place.pathname)?.[1];
  return short ?? new URLSearchParams(place.search).get("v") ?? "";
}

export const youtube: Site = {
  name: "youtube",
  matches: (place) => /^(www|m)\.youtube\.com$/.test(place.hostname),
  page: (place) => place.pathname + video(place),
  pageOwner: (document) => ({
    by: "marks",
    owner: handle(channel(document)),
    viewer: [],
  }),

  comments: (root) => {
    const place = watched((root as Node).ownerDocument ?? (root as Document));
    return [...root.querySelectorAll(`ytd-comments ${COMMENT}`)].filter((comment) =>
      place.contains(comment),
    );
  },
  id: (comment) => {
    const link = own(comment, "#published-time-text a[href*='lc=']");
    const href = absolute(link?.getAttribute("href") ?? null, comment);
    return href ? new URL(href).searchParams.get("lc") : null;
  },
  author: (comment) => {
    const link = own(comment, "a#author-text");
    return {
      name: textOf(link),
      marks: handle(link),
      owner: own(comment, "ytd-author-comment-badge-renderer[creator]") !== null,
    };
  },
  text: (comment) => {
    const text = own(comment, "#content-text");
    return text ? visibleText(text) : "";
  },
  post: (comment) => {
    const { ownerDocument: document } = comment;
    const place = watched(document);
    const description = place.querySelector("ytd-watch-metadata #description-inline-expander");
    return {
      id: video(document.location) || document.location.pathname,
      title: textOf(place.querySelector("ytd-watch-metadata h1")),
      text: description ? visibleText(description, 20_000) : "",
    };
  },
  parent: (comment) => {
    const thread = comment.closest("ytd-comment-replies-renderer")?.closest(THREAD);
    return thread?.querySelector(COMMENT) ?? null;
  },

  anchor: (comment) => own(comment, "#expander") ?? own(comment, "#content-text") ?? comment,
  openReply: (comment, signal) =>
    openBox(
      {
        editors: () => [
          ...comment.querySelectorAll<HTMLElement>("#reply-dialog #contenteditable-root"),
        ],
        mine: (editor) => youtube.isReplyBox(editor, comment),
        opener: own(comment, "#reply-button-end button"),
        submit: youtube.submit,
      },
      signal,
    ),
  isReplyBox: (editor, comment) => editor.closest(COMMENT) === comment,
  submit: (editor) =>
    editor.closest("ytd-commentbox")?.querySelector("#submit-button button") ?? null,
};
