// A small site of its own: Reply opens a form, Post puts the reply under the comment.
"use strict";

const me = document.querySelector(".rj-me");

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function openForm(comment) {
  if (comment.querySelector(":scope > .rj-form")) return;
  const form = element("form", "rj-form");
  const editor = element("textarea", "rj-editor");
  editor.setAttribute("aria-label", "Your reply");
  const submit = element("button", "rj-submit", "Post");
  submit.type = "submit";
  submit.disabled = true;
  editor.addEventListener("input", () => {
    submit.disabled = editor.value.trim() === "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    post(comment, editor.value.trim());
    form.remove();
  });
  form.append(editor, submit);
  comment.querySelector(":scope > .rj-actions").after(form);
  editor.focus();
}

function post(comment, text) {
  let replies = comment.querySelector(":scope > .rj-replies");
  if (!replies) {
    replies = element("ol", "rj-replies");
    comment.append(replies);
  }
  const reply = element("li", "rj-comment");
  reply.id = `c-own-${replies.children.length + 1}-${comment.id}`;
  reply.dataset.authorUrl = me.getAttribute("href");
  const author = element("a", "rj-author", me.textContent);
  author.href = me.getAttribute("href");
  const body = element("div", "rj-text");
  body.append(element("p", "", text));
  reply.append(author, body);
  replies.append(reply);
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest(".rj-reply");
  if (button) openForm(button.closest(".rj-comment"));
});
