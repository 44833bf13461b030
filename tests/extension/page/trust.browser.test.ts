import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { DOUBTS, type Doubt, doubt } from "../../../extension/src/page/trust";
import { inSight, type Laid, lay, root } from "./cards";
import { READY } from "./ready";

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  document.documentElement.removeAttribute("style");
});

/** Something over the whole window. */
function cover(style: string): HTMLElement {
  const over = document.createElement("div");
  over.style.cssText = `position: fixed; inset: 0; z-index: 9; ${style}`;
  document.body.append(over);
  return over;
}

function expectRefused({ card, acts }: Laid, why: Doubt): void {
  card.accept();
  expect(acts).toEqual([]);
  expect(root(card).querySelector(".notice")?.textContent).toBe(DOUBTS[why]);
}

describe("events that a script made", () => {
  it("a click does nothing", () => {
    const { acts, button } = lay();
    for (const act of ["accept", "edit", "regenerate", "dismiss", "newer"]) {
      button(act).click();
      button(act).dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    }
    expect(acts).toEqual([]);
  });

  it("a key in the card's editor does nothing", () => {
    const { card, acts } = lay();
    card.show({ kind: "editing", text: "Mine", bare: [], suffix: "" });
    const editor = root(card).querySelector("textarea");
    for (const key of ["Enter", "Escape"]) {
      const event = { key, ctrlKey: true, bubbles: true, composed: true };
      editor?.dispatchEvent(new KeyboardEvent("keydown", event));
    }
    expect(acts).toEqual([]);
  });

  it("a person's click does what the button says", async () => {
    const { acts, button } = lay();
    await inSight();
    await userEvent.click(button("accept"));
    expect(acts).toEqual([{ do: "accept", text: READY.text, edited: false }]);
  });

  it("a person's key does as well", async () => {
    const { acts, button } = lay();
    button("accept").focus();
    await inSight();
    await userEvent.keyboard("{Enter}");
    expect(acts).toEqual([{ do: "accept", text: READY.text, edited: false }]);
  });
});

describe("a card that is not in plain sight", () => {
  it("is accepted when it is", () => {
    const laid = lay();
    expect(doubt(laid.card.host, laid.button("accept"))).toBeNull();
  });

  it("refuses under a cover", () => {
    const laid = lay();
    cover("background: white");
    expectRefused(laid, "covered");
  });

  it("refuses under a transparent cover that takes clicks", () => {
    const laid = lay();
    cover("opacity: 0.01; background: white");
    expectRefused(laid, "covered");
  });

  it("refuses under a cover that lets clicks fall through", () => {
    const laid = lay();
    const over = cover("pointer-events: none !important; background: white");
    expectRefused(laid, "covered");
    expect(over.style.pointerEvents).toBe("none");
    expect(over.style.getPropertyPriority("pointer-events")).toBe("important");
  });

  it("does not mind an empty layer that lets clicks fall through", () => {
    const laid = lay();
    cover("pointer-events: none");
    expect(doubt(laid.card.host, laid.button("accept"))).toBeNull();
  });

  it("does not mind a picture behind the page that lets clicks fall through", () => {
    const laid = lay();
    cover("pointer-events: none; background: silver; z-index: -1");
    expect(doubt(laid.card.host, laid.button("accept"))).toBeNull();
  });

  it("refuses when only a corner of the button is free", () => {
    const laid = lay();
    const box = laid.button("accept").getBoundingClientRect();
    const over = cover("inset: auto; background: red");
    over.style.left = `${box.left + 12}px`;
    over.style.top = `${box.top - 5}px`;
    over.style.width = "200px";
    over.style.height = "60px";
    expectRefused(laid, "covered");
  });

  it.each([
    ["the page", () => document.documentElement],
    ["an ancestor", () => document.body],
  ])("refuses when %s is transparent", (_name, element) => {
    const laid = lay();
    element().style.opacity = "0.2";
    expectRefused(laid, "faded");
  });

  it("refuses when two half-faded ancestors add up", () => {
    const laid = lay();
    document.body.style.opacity = "0.92";
    document.documentElement.style.opacity = "0.92";
    expectRefused(laid, "faded");
  });

  it.each([
    "filter: opacity(0.05)",
    "filter: blur(9px)",
    "filter: url(#nothing)",
    "mix-blend-mode: lighten",
    "-webkit-mask-box-image: linear-gradient(transparent, transparent)",
    "mask-image: linear-gradient(transparent, transparent)",
  ])("refuses under %s", (style) => {
    const laid = lay();
    document.body.style.cssText = style;
    expectRefused(laid, "faded");
  });

  it.each([
    ["text", "font: 60px/36px monospace", "█".repeat(400)],
    ["a shadow", "box-shadow: inset 0 0 0 2000px white", ""],
  ])("refuses under a layer of %s that lets clicks fall through", (_name, style, text) => {
    const laid = lay();
    cover(`pointer-events: none; word-break: break-all; ${style}`).textContent = text;
    expectRefused(laid, "covered");
  });

  it("refuses under an inert cover", () => {
    const laid = lay();
    cover("background: white").inert = true;
    expectRefused(laid, "covered");
  });

  it("refuses under a layer that a shadow root draws", () => {
    const laid = lay();
    const inside = document.createElement("div");
    inside.style.cssText = "position: absolute; inset: 0; background: white";
    cover("pointer-events: none").attachShadow({ mode: "open" }).append(inside);
    expectRefused(laid, "covered");
  });

  it.each([".over::before", "body::before"])("refuses under %s", (selector) => {
    const laid = lay();
    const style = document.createElement("style");
    style.textContent = `${selector} { content: ""; position: fixed; inset: 0; background: white;
      z-index: 9; pointer-events: none }`;
    document.body.append(style);
    cover("pointer-events: none").className = "over";
    expectRefused(laid, "covered");
  });

  it("refuses when the text is covered and the button is not", () => {
    const laid = lay();
    const text = root(laid.card).querySelector(".text")?.getBoundingClientRect();
    const over = cover("inset: 0 0 auto; background: white");
    over.style.height = `${text?.bottom}px`;
    expectRefused(laid, "covered");
  });

  it("refuses before the browser has said that it can be seen", () => {
    expectRefused(lay(), "moving");
  });

  it("refuses what only the browser can tell, and accepts again without it", async () => {
    const laid = lay();
    const over = cover("pointer-events: none").attachShadow({ mode: "closed" });
    const inside = document.createElement("div");
    inside.style.cssText = "position: absolute; inset: 0; background: white";
    over.append(inside);
    await inSight();
    expectRefused(laid, "unseen");
    over.host.remove();
    await inSight();
    laid.card.accept();
    expect(laid.acts).toHaveLength(1);
  });

  it("takes a second press, not at once, where the browser sees a layer that draws nothing", async () => {
    const laid = lay();
    cover("pointer-events: none");
    await inSight();
    expectRefused(laid, "unseen");
    expectRefused(laid, "unseen");
    await inSight();
    laid.card.accept("click");
    expect(laid.acts).toHaveLength(1);
  });

  it("refuses the click on a button that was moved under the pointer", async () => {
    const laid = lay();
    await inSight();
    document.body.style.paddingTop = "60px";
    laid.card.accept("click");
    expect(laid.acts).toEqual([]);
    expect(root(laid.card).querySelector(".notice")?.textContent).toBe(DOUBTS.moving);
    await inSight();
    laid.card.accept("click");
    expect(laid.acts).toHaveLength(1);
  });

  it("refuses when drawn too small to be seen", () => {
    const laid = lay();
    document.body.style.cssText = "transform: scale(0.1); transform-origin: top left";
    expectRefused(laid, "hidden");
  });

  it("refuses when hidden, cut away or fully transparent", () => {
    const laid = lay();
    document.body.style.display = "none";
    expectRefused(laid, "hidden");
    document.body.style.cssText = "clip-path: inset(0 0 100% 0)";
    expectRefused(laid, "covered");
    document.body.style.cssText = "opacity: 0";
    expectRefused(laid, "hidden");
  });

  it("refuses outside the window and off the page", () => {
    const laid = lay();
    document.body.style.marginTop = "5000px";
    expectRefused(laid, "offscreen");
    laid.card.host.remove();
    expectRefused(laid, "gone");
  });
});
