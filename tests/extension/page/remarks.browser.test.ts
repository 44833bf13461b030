/** What a card says of its draft: how like the creator it is, what shaped it, what it means. */
import { afterEach, expect, it } from "vitest";
import { lay, root } from "./cards";
import { shown } from "./ready";

afterEach(() => document.body.replaceChildren());

it.each([
  [{ goal: "Mention the newsletter." }, "Shaped by your goal: Mention the newsletter."],
  [{ language: "es" }, "In Spanish."],
  [{ language: "es", thin: true }, "In Spanish; few of your replies in Spanish are known."],
  [{ likeness: null }, "how like you: too little to tell yet · remembered 8 replies"],
])("says what shaped it: %j", (change, words) => {
  const { seen } = lay(shown(change));
  expect(seen()).toContain(words);
});

it.each([
  [{ language: "../x" }, "In "],
  [{ language: "" }, "In "],
  [{ likeness: null, remembered: 0 }, "like you"],
  [{ goal: "" }, "goal"],
  [{ gloss: "" }, "In your language"],
])("says nothing where there is nothing to say: %j", (change, words) => {
  expect(lay(shown(change)).seen()).not.toContain(words);
});

it("explains the likeness to the mouse and to a screen reader", () => {
  const { card } = lay();
  const remark = root(card).querySelector<HTMLElement>(".remark[title]");
  expect(remark?.textContent).toContain("87 of 100 like you");
  expect(remark?.title).toContain("Of a hundred of your own replies");
  expect(remark?.getAttribute("aria-description")).toBe(remark?.title);
});

it("names the language of each text, and takes none of them from the page", () => {
  document.documentElement.lang = "fr";
  const change = { text: "שלום ותודה", language: "he", gloss: "Hello and thank you" };
  const { card } = lay(shown(change));
  const find = (selector: string) => root(card).querySelector<HTMLElement>(selector);
  expect(card.host.lang).toBe("en");
  expect(find(".text")?.lang).toBe("he");
  expect(find(".meaning")?.getAttribute("lang")).toBe("");
  const direction = (selector: string) => getComputedStyle(find(selector) as Element).direction;
  expect([direction(".text"), direction(".meaning")]).toEqual(["rtl", "ltr"]);
  expect(find(".gloss")?.innerText).toBe("In your language\nHello and thank you");
  document.documentElement.removeAttribute("lang");
});

it("inserts the draft and never what it means", () => {
  const { card } = lay(shown({ text: "Gracias", language: "es", gloss: "Thanks" }));
  expect(card.text).toBe("Gracias");
});
