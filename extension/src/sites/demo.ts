/**
 * The demo page that comes with the agent (`rejoinder demo`), on a loopback address.
 *
 * Its markup, defined here and built by `agent/rejoinder/demo` (2026-11):
 *
 *     <a class="rj-me" href="/people/dana">Dana</a>            who is signed in
 *     <article class="rj-post" data-post-id="pour-over">
 *       <h1>Title</h1>
 *       <a class="rj-owner" href="/people/dana">Dana</a>       whose page it is
 *       <div class="rj-body">the post's text</div>
 *     </article>
 *     <ol class="rj-comments">
 *       <li class="rj-comment" id="c-ID" data-author-url="/people/maya">
 *         <a class="rj-author" href="/people/maya">Maya</a> <time datetime="…">…</time>
 *         <div class="rj-text"><p>…</p></div>
 *                                                              the card goes here
 *         <div class="rj-actions"><button type="button" class="rj-reply">Reply</button></div>
 *         <form class="rj-form">                               there only while open
 *           <textarea class="rj-editor"></textarea>
 *           <button type="submit" class="rj-submit" disabled>Post</button>
 *         </form>                                              disabled while the text is empty
 *         <ol class="rj-replies"> … more li.rj-comment … </ol>
 *       </li>
 *     </ol>
 */
import { absolute, linkOf, openBox, ownFirst, textOf } from "./dom";
import type { Site } from "./site";
import { visibleText } from "./text";

const COMMENT = "li.rj-comment[id^='c-']";
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

const own = (comment: Element, selector: string) => ownFirst(comment, selector, COMMENT);

export const demo: Site = {
  name: "demo",
  // Only a loopback address: no page of the network can pass for the demo.
  matches: (place, document) =>
    LOOPBACK.has(place.hostname) && document.querySelector("article.rj-post") !== null,
  page: (place) => place.pathname + place.search,
  pageOwner: (document) => ({
    by: "marks",
    owner: [linkOf(document.querySelector("a.rj-owner"))],
    viewer: [linkOf(document.querySelector("a.rj-me"))],
  }),

  comments: (root) => [...root.querySelectorAll(COMMENT)],
  id: (comment) => comment.id.slice(2) || null,
  author: (comment) => ({
    name: textOf(own(comment, ".rj-author")),
    marks: [absolute(comment.getAttribute("data-author-url"), comment)],
    owner: false,
  }),
  text: (comment) => {
    const text = own(comment, ".rj-text");
    return text ? visibleText(text) : "";
  },
  post: (comment) => {
    const post = comment.ownerDocument.querySelector("article.rj-post");
    const body = post?.querySelector(".rj-body");
    return {
      id: post?.getAttribute("data-post-id") || comment.ownerDocument.location.pathname,
      title: textOf(post?.querySelector("h1")),
      text: body ? visibleText(body) : "",
    };
  },
  parent: (comment) => comment.parentElement?.closest(COMMENT) ?? null,

  anchor: (comment) => own(comment, ".rj-text") ?? comment,
  openReply: (comment, signal) =>
    openBox(
      {
        editors: () => [...comment.querySelectorAll<HTMLElement>("textarea.rj-editor")],
        mine: (editor) => demo.isReplyBox(editor, comment),
        opener: own(comment, ".rj-reply"),
        submit: demo.submit,
      },
      signal,
    ),
  isReplyBox: (editor, comment) => editor.closest(COMMENT) === comment,
  submit: (editor) => editor.closest("form")?.querySelector(".rj-submit") ?? null,
};
