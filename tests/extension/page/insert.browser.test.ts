import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { plain, read } from "../../../extension/src/page/editor";
import { insert, undo } from "../../../extension/src/page/insert";
import { bench, EDITORS } from "./editors";

const ONE = "It's the 35mm, wide open. 谢谢 🙏🏽";
const LINES = "Hello Maya,\nthe grinder is a hand mill.\n\nDana";
/** Editors that keep a text of several lines to the letter; the others make paragraphs of it. */
const EXACT = ["textarea", "React-style textarea", "bare contenteditable", "Lexical plain"];

afterEach(() => document.body.replaceChildren());

describe("a page that keeps the focus elsewhere", () => {
  const lay = (editor: string) => {
    document.body.innerHTML = `<input id="search">${editor}`;
    const search = document.querySelector<HTMLInputElement>("#search");
    const box = document.querySelector<HTMLElement>("#box");
    if (!search || !box) throw new Error("nothing was laid");
    const trap = ({ target }: FocusEvent) => target !== search && search.focus();
    box.addEventListener("focusin", trap);
    search.focus();
    return { search, box };
  };

  it("gets the text into a field all the same, and into nothing else", async () => {
    const { search, box } = lay('<textarea id="box"></textarea>');
    const done = await insert(box, ONE);
    expect(done).toMatchObject({ ok: true, method: "setter" });
    expect([search.value, read(box)]).toEqual(["", ONE]);
    if (done.ok) expect(await undo(done.insertion)).toEqual({ ok: true });
    expect([search.value, read(box)]).toEqual(["", ""]);
  });

  it("is not written to where the box is a rich one", async () => {
    const { search, box } = lay('<div id="box" contenteditable style="min-height: 1em"></div>');
    const clicked = insert(box, ONE);
    search.select();
    expect(await clicked).toMatchObject({ ok: false, why: "ignored" });
    expect([search.value, read(box)]).toEqual(["", ""]);
  });
});

describe.each(Object.keys(EDITORS))("%s", (name) => {
  const submitOf = (made: { submit: HTMLButtonElement }) => ({ submit: () => made.submit });

  it("takes one line, enables the site's button and is not posted", async () => {
    const made = bench(name);
    const done = await insert(made.editor, ONE, submitOf(made));
    expect(done).toMatchObject({ ok: true, submit: "enabled" });
    expect(plain(made.model())).toBe(plain(ONE));
    expect(made.posted).toBe(0);
  });

  it("takes several lines", async () => {
    const made = bench(name);
    const done = await insert(made.editor, LINES, submitOf(made));
    expect(done.ok).toBe(true);
    expect(plain(made.model())).toBe(plain(LINES));
    if (EXACT.includes(name))
      expect(made.model().replace(/\n+/g, "\n")).toBe(LINES.replace(/\n+/g, "\n"));
  });

  it("adds to what the creator typed and goes on where they would", async () => {
    const made = bench(name);
    await userEvent.click(made.editor);
    await userEvent.keyboard("Hey!");
    const done = await insert(made.editor, ONE, submitOf(made));
    expect(done.ok).toBe(true);
    expect(plain(made.model())).toBe(plain(`Hey! ${ONE}`));
    await userEvent.keyboard(" Ciao");
    expect(plain(made.model())).toBe(plain(`Hey! ${ONE} Ciao`));
  });

  it("is undone to exactly what was there before", async () => {
    const made = bench(name);
    await userEvent.click(made.editor);
    await userEvent.keyboard("Hey!");
    const before = read(made.editor);
    const done = await insert(made.editor, ONE);
    if (!done.ok) throw new Error(done.why);
    expect(await undo(done.insertion)).toEqual({ ok: true });
    expect(made.model()).toBe("Hey!");
    expect(read(made.editor)).toBe(before);
  });

  it("is undone to an empty box, which takes the text again", async () => {
    const made = bench(name);
    const first = await insert(made.editor, ONE);
    if (!first.ok) throw new Error(first.why);
    expect(await undo(first.insertion)).toEqual({ ok: true });
    expect(plain(made.model())).toBe("");
    const second = await insert(made.editor, ONE);
    expect(second.ok).toBe(true);
    expect(plain(made.model())).toBe(plain(ONE));
  });

  it("leaves a text alone that the creator has changed since", async () => {
    const made = bench(name);
    const done = await insert(made.editor, ONE);
    if (!done.ok) throw new Error(done.why);
    await userEvent.keyboard(" More");
    expect(await undo(done.insertion)).toEqual({ ok: false, why: "changed" });
    expect(plain(made.model())).toBe(plain(`${ONE} More`));
  });

  it("puts hostile text in as text", async () => {
    const made = bench(name);
    const hostile = '<img src=x onerror="parent.hit=1"><b>x</b> \u202etfel\u202c </textarea>';
    const done = await insert(made.editor, hostile);
    expect(done.ok).toBe(true);
    expect(plain(made.model())).toBe(plain(hostile));
    expect(made.editor.querySelector("img, b")).toBeNull();
  });
});

it("keeps the mention that a site put first, as the element it is", async () => {
  const { editor } = bench("bare contenteditable");
  const mention = document.createElement("a");
  mention.contentEditable = "false";
  mention.textContent = "@maya";
  editor.append(mention, "\u00a0");
  const done = await insert(editor, ONE);
  if (!done.ok) throw new Error(done.why);
  expect(plain(editor.innerText)).toBe(plain(`@maya ${ONE}`));
  expect(await undo(done.insertion)).toEqual({ ok: true });
  expect(editor.firstChild).toBe(mention);
  expect(editor.textContent).toBe("@maya\u00a0");
});

describe("what cannot be filled", () => {
  it("does not try a second time when the editor swallowed the text", async () => {
    const editor = document.createElement("div");
    editor.contentEditable = "true";
    let pastes = 0;
    editor.addEventListener("paste", (event) => {
      pastes += 1;
      event.preventDefault();
    });
    document.body.append(editor);
    expect(await insert(editor, ONE)).toEqual({ ok: false, why: "ignored" });
    expect(pastes).toBe(1);
    expect(editor.innerText.trim()).toBe("");
  });

  it("stops at a field that keeps a part of the text", async () => {
    const field = document.createElement("textarea");
    field.maxLength = 10;
    document.body.append(field);
    expect(await insert(field, ONE)).toEqual({ ok: false, why: "ignored" });
    expect(field.value).toBe(ONE.slice(0, 10));
  });

  it.each(["readOnly", "disabled"] as const)("refuses a field that is %s", async (property) => {
    const field = document.createElement("textarea");
    field[property] = true;
    document.body.append(field);
    expect(await insert(field, ONE)).toEqual({ ok: false, why: "readonly" });
  });

  it("says that the site's button stayed off", async () => {
    const made = bench("textarea");
    const off = document.createElement("button");
    off.disabled = true;
    const done = await insert(made.editor, ONE, { submit: () => off });
    expect(done).toMatchObject({ ok: true, submit: "disabled" });
  });

  it("stops when the page went on", async () => {
    const made = bench("Lexical rich");
    const gone = new AbortController();
    gone.abort();
    const done = await insert(made.editor, ONE, { signal: gone.signal });
    expect(done).toEqual({ ok: false, why: "aborted" });
    expect(made.model()).toBe("");
  });
});

it("fills an editor inside a frame with that frame's own constructors", async () => {
  const frame = document.createElement("iframe");
  frame.srcdoc = "<body></body>";
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  document.body.append(frame);
  await loaded;
  const inside = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inside || !view) throw new Error("no frame");
  const editor = inside.createElement("div");
  editor.contentEditable = "true";
  let own = false;
  editor.addEventListener("paste", (event) => {
    own = event instanceof view.ClipboardEvent;
    event.preventDefault();
    editor.append(event.clipboardData?.getData("text/plain") ?? "");
  });
  inside.body.append(editor);
  expect(await insert(editor, ONE)).toMatchObject({ ok: true, method: "paste" });
  expect(own).toBe(true);
});

it("fills an editor inside a shadow root", async () => {
  const host = document.createElement("div");
  document.body.append(host);
  const made = bench("Lexical rich", host.attachShadow({ mode: "open" }));
  expect(await insert(made.editor, ONE)).toMatchObject({ ok: true });
  expect(plain(made.model())).toBe(plain(ONE));
});
