/**
 * Is it the creator who acts, on a card they can see?
 *
 * A page may send false clicks, lay something over the card, or make the card transparent over
 * its own button. The tricks are those of "DOM-based extension clickjacking" (Marek Toth, 2025)
 * and of UI redressing before it. In doubt nothing happens and the card says why.
 */

export type Doubt = "gone" | "hidden" | "offscreen" | "faded" | "covered";

/** Said in the card after a refused click or key. */
export const DOUBTS: Record<Doubt, string> = {
  gone: "This suggestion is no longer on the page, so nothing was done.",
  hidden: "The page hides this suggestion, so nothing was done. Reload the page and try again.",
  offscreen: "This button is outside the window, so nothing was done. Scroll to it and try again.",
  faded: "The page makes this suggestion hard to see, so nothing was done. Reload and try again.",
  covered:
    "Something on the page covers this button, so nothing was done. Scroll it free and try again.",
};

const LEAST_OPACITY = 0.9;
/** A button drawn smaller than this, in CSS pixels, cannot be meant. */
const LEAST_SIZE = 12;

/** True for what a person did with a device; scripts of the page cannot make such an event. */
export function isPersons(event: Event): boolean {
  return event.isTrusted;
}

/**
 * Why an act on `button` must not count, or null when the button is in plain sight.
 *
 * @param host the card's host element; `button` stands in its shadow root
 */
export function doubt(host: HTMLElement, button: Element): Doubt | null {
  if (!host.isConnected || !button.isConnected) return "gone";
  if (!visible(host) || !visible(button)) return "hidden";
  if (opacity(host) < LEAST_OPACITY || distorted(host)) return "faded";
  const box = button.getBoundingClientRect();
  if (box.width < LEAST_SIZE || box.height < LEAST_SIZE) return "hidden";
  const points = pointsOf(box);
  const view = host.ownerDocument.documentElement;
  if (points.some(([x, y]) => x < 0 || y < 0 || x >= view.clientWidth || y >= view.clientHeight))
    return "offscreen";
  return points.every(([x, y]) => onTop(host, button, x, y)) ? null : "covered";
}

function visible(element: Element): boolean {
  // Chromium knew the last two under other names before version 121.
  const opacity = { checkOpacity: true, opacityProperty: true };
  return element.checkVisibility({
    ...opacity,
    checkVisibilityCSS: true,
    visibilityProperty: true,
  });
}

/** Product of the opacities from `element` up to the document, through shadow roots. */
function opacity(element: Element): number {
  let product = 1;
  for (const above of upwards(element)) product *= Number(getComputedStyle(above).opacity);
  return product;
}

/** Filters and masks hide without changing opacity or what a click hits. */
function distorted(element: Element): boolean {
  for (const above of upwards(element)) {
    const style = getComputedStyle(above);
    if (/opacity|blur|brightness|contrast/.test(style.filter)) return true;
    if (style.maskImage && style.maskImage !== "none") return true;
  }
  return false;
}

function* upwards(element: Element): Generator<Element> {
  let at: Element | null = element;
  while (at) {
    yield at;
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

function pointsOf(box: DOMRect): [number, number][] {
  const inset = 3;
  const [left, right] = [box.left + inset, box.right - inset];
  const [top, bottom] = [box.top + inset, box.bottom - inset];
  const middle: [number, number] = [(left + right) / 2, (top + bottom) / 2];
  return [middle, [left, top], [right, top], [left, bottom], [right, bottom]];
}

function onTop(host: HTMLElement, button: Element, x: number, y: number): boolean {
  const outside = host.getRootNode() as Document | ShadowRoot;
  if (outside.elementFromPoint(x, y) !== host) return false;
  const inside = (button.getRootNode() as ShadowRoot).elementFromPoint(x, y);
  if (!inside || !button.contains(inside)) return false;
  return !veiled(host, x, y);
}

/**
 * True when something drawn lies over the point and lets clicks fall through to the card.
 *
 * `elementFromPoint` does not see such an element, so each one at this point takes clicks for a
 * moment, and the order of what lies there is read again. All within one task: nothing is drawn.
 */
function veiled(host: HTMLElement, x: number, y: number): boolean {
  const { ownerDocument: document } = host;
  const ghosts: { element: HTMLElement; style: string | null }[] = [];
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    if (element === host || element.contains(host) || !element.style) continue;
    const box = element.getBoundingClientRect();
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    if (getComputedStyle(element).pointerEvents !== "none" || !paints(element)) continue;
    ghosts.push({ element, style: element.getAttribute("style") });
  }
  if (ghosts.length === 0) return false;
  for (const { element } of ghosts)
    element.style.setProperty("pointer-events", "auto", "important");
  const stack = document.elementsFromPoint(x, y);
  for (const { element, style } of ghosts) {
    if (style === null) element.removeAttribute("style");
    else element.setAttribute("style", style);
  }
  const above = stack.slice(0, Math.max(0, stack.indexOf(host)));
  return above.some((element) => ghosts.some((ghost) => ghost.element === element));
}

/** True when the element itself draws something, and is not just an empty layer. */
function paints(element: Element): boolean {
  const style = getComputedStyle(element);
  if (!visible(element)) return false;
  if (/^(IMG|VIDEO|CANVAS|SVG|IFRAME|OBJECT)$/i.test(element.tagName)) return true;
  if (style.backgroundImage !== "none" || style.backdropFilter?.match(/\w+\(/)) return true;
  const alpha = /^rgba?\((?:[^,]+,){3}\s*([\d.]+)\)$/.exec(style.backgroundColor)?.[1];
  return alpha === undefined ? style.backgroundColor !== "transparent" : Number(alpha) > 0.1;
}
