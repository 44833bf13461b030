import { afterEach, describe, expect, it } from "vitest";
import { visibleText } from "../../../extension/src/sites/text";
import { lay } from "./fixtures";

afterEach(() => document.body.replaceChildren());

function element(html: string): Element {
  lay(html);
  return document.body;
}

describe("visible text", () => {
  it.each([
    ["<p>one</p><p>two</p>", "one\n\ntwo"],
    ["one<br>two<br><br>three", "one\ntwo\n\nthree"],
    ["<div>one</div><div>two <b>three</b></div>", "one\ntwo three"],
    ["<ul><li>one</li><li>two</li></ul>", "one\ntwo"],
    ["  one \n two  ", "one two"],
    ["<b>one</b> <i>two</i>", "one two"],
    ["a<span style='display: none'>hidden</span>b", "ab"],
    ["a<script>evil()</script><style>b{}</style>b", "ab"],
    ["&lt;b&gt;not bold&lt;/b&gt;", "<b>not bold</b>"],
    ["hi <img alt='👋🏽' src='data:,'><img alt='a photo of me' src='data:,'>", "hi 👋🏽"],
    ["<pre>a\n  b</pre>", "a\n  b"],
  ])("of %s", (html, text) => {
    expect(visibleText(element(html))).toBe(text);
  });

  it.each([
    "<p>one <b>two</b></p>\n\n<p>three<br>four</p>",
    "<div><div>one</div>\n<div>two</div></div> three",
    "<blockquote>one</blockquote>two<ul><li>three</li></ul>",
    "<span style='white-space: pre-wrap'>one\n  two</span>",
    "<span style='visibility: hidden'>one</span>two",
  ])("of %s is what the browser calls its text", (html) => {
    const top = element(html) as HTMLElement;
    expect(visibleText(top)).toBe(top.innerText.trim());
  });

  it("of markup too deep to be meant is read all the same", () => {
    const depth = 5_000;
    const top = document.createElement("div");
    let at: Element = top;
    for (let level = 0; level < depth; level++) {
      const next = document.createElement("span");
      at.append(next);
      at = next;
    }
    at.textContent = "deep";
    expect(visibleText(top)).toBe("deep");
  });

  it("of a huge comment is not read to its end", () => {
    const huge = document.createElement("div");
    for (let at = 0; at < 1_000; at++) huge.append(`${"x".repeat(1_000)} `);
    expect(visibleText(huge, 5_000).length).toBeLessThan(8_000);
  });
});
