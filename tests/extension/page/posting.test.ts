import { describe, expect, it } from "vitest";
import { openByClick } from "../../../extension/src/sites/dom";
import { lay } from "../sites/fixtures";

/** The sources as text, each by its path below src. */
const SOURCES = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>("../../../extension/src/**/*.ts", {
      query: "?raw",
      import: "default",
      eager: true,
    }),
  ).map(([path, text]) => [path.replace(/.*\/src\//, ""), withoutComments(text)]),
);

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

/** Ways in which a script could press a button, send a form or type Enter. */
const PRESSES = [
  /\.click\s*\(/,
  /\[\s*["'`]click["'`]\s*\]/,
  /\.submit\s*\(\s*\)/,
  /\[\s*["'`](?:requestS|s)ubmit["'`]\s*\]/,
  /requestSubmit/,
  /new\s+(?:\w+\.)*(?:MouseEvent|PointerEvent|KeyboardEvent|TouchEvent|SubmitEvent)\b/,
  /createEvent/,
  /initMouseEvent|initKeyboardEvent/,
  /execCommand\(\s*["'`]insertParagraph/,
];

const pressing = (text: string) => PRESSES.filter((press) => press.test(text)).map(String);

describe("no code of the extension can press a site's Post button", () => {
  it("reads all of the sources", () => {
    expect(Object.keys(SOURCES)).toEqual(
      expect.arrayContaining(["content.ts", "page/insert.ts", "sites/dom.ts", "sites/youtube.ts"]),
    );
  });

  it.each([
    'button["click"]()',
    "form.submit()",
    "form.requestSubmit(button)",
    'editor.dispatchEvent(new view.KeyboardEvent("keydown", { key: "Enter" }))',
    "editor.dispatchEvent(new PointerEvent(kind))",
  ])("would notice %s", (code) => {
    expect(pressing(code)).not.toEqual([]);
  });

  it.each(Object.entries(SOURCES).filter(([path]) => /^(content\.ts|page\/|sites\/)/.test(path)))(
    "%s presses nothing, but for the one Reply opener",
    (path, text) => {
      const opener = "(opener as HTMLElement).click();";
      if (path !== "sites/dom.ts") return expect(pressing(text)).toEqual([]);
      expect(text.split(opener)).toHaveLength(2);
      expect(pressing(text.replace(opener, ""))).toEqual([]);
    },
  );

  it.each(Object.entries(SOURCES).filter(([path]) => /^(content\.ts|page\/|sites\/)/.test(path)))(
    "%s sends only these events into the page",
    (_path, text) => {
      const sent = [...text.matchAll(/dispatchEvent\(\s*(\S[^,()]*(?:\([^,()]*)?)/g)].map(
        ([, what]) => what?.trim(),
      );
      const known = [
        'new view.FocusEvent("focus"',
        'new view.FocusEvent("focusin"',
        'new view.InputEvent("input"',
        'new view.Event("change"',
        'new view.Event("selectionchange"',
        "event",
      ];
      for (const event of sent) expect(known).toContain(event);
    },
  );
});

describe("the Reply opener", () => {
  const opened = (html: string, selector: string, post: string | null = null) => {
    lay(html);
    const opener = document.querySelector(selector);
    if (!opener) throw new Error(`nothing matches ${selector}`);
    let clicks = 0;
    document.body.addEventListener("click", () => (clicks += 1), { once: true });
    const did = openByClick(opener, [post ? document.querySelector(post) : null]);
    return { did, clicks };
  };

  it.each([
    ['<form><button id="x">Reply</button></form>', "#x"],
    ['<form><button type="submit"><span id="x">Reply</span></button></form>', "#x"],
    ['<button type="submit" id="x">Reply</button>', "#x"],
    ['<form><input type="submit" id="x"></form>', "#x"],
    ['<form><input type="image" id="x"></form>', "#x"],
    ['<form><label id="x" for="y">Reply</label><button id="y">Post</button></form>', "#x"],
  ])("refuses %s", (html, selector) => {
    expect(opened(html, selector)).toEqual({ did: false, clicks: 0 });
  });

  it("refuses the site's own posting button, and what holds it or stands in it", () => {
    const html = '<div id="out"><div role="button" id="post"><b id="in">Post</b></div></div>';
    for (const selector of ["#post", "#in", "#out"]) {
      expect(opened(html, selector, "#post")).toEqual({ did: false, clicks: 0 });
    }
  });

  it.each([
    ['<form><button type="button" id="x">Reply</button></form>', "#x"],
    ['<button id="x">Reply</button>', "#x"],
    ['<a href="?replytocom=3#respond" id="x">Reply</a>', "#x"],
  ])("opens %s", (html, selector) => {
    expect(opened(html, selector)).toEqual({ did: true, clicks: 1 });
  });

  it("never follows a link", () => {
    lay('<a href="/elsewhere" id="x">Reply</a>');
    const link = document.querySelector("#x");
    const events: Event[] = [];
    link?.addEventListener("click", (event) => events.push(event));
    expect(link && openByClick(link, [])).toBe(true);
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([true]);
  });
});
