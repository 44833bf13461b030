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
  if (!points.every(([x, y]) => onTop(host, button, x, y))) return "covered";
  return veiled(host, box, points) ? "covered" : null;
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

type Point = readonly [x: number, y: number];

/** The middle and the corners, a little inside. */
function pointsOf(box: DOMRect): Point[] {
  const inset = 3;
  const [left, right] = [box.left + inset, box.right - inset];
  const [top, bottom] = [box.top + inset, box.bottom - inset];
  const middle: Point = [(left + right) / 2, (top + bottom) / 2];
  return [middle, [left, top], [right, top], [left, bottom], [right, bottom]];
}

function onTop(host: HTMLElement, button: Element, x: number, y: number): boolean {
  const outside = host.getRootNode() as Document | ShadowRoot;
  if (outside.elementFromPoint(x, y) !== host) return false;
  const inside = (button.getRootNode() as ShadowRoot).elementFromPoint(x, y);
  return inside !== null && button.contains(inside);
}

/**
 * True when something drawn lies over the button and lets clicks fall through to the card.
 *
 * `elementFromPoint` does not see such an element, so each one at this place takes clicks for a
 * moment, and the order of what lies there is read again. All within one task: nothing is drawn.
 */
function veiled(host: HTMLElement, box: DOMRect, points: readonly Point[]): boolean {
  const { ownerDocument: document } = host;
  const ghosts = [...document.querySelectorAll<HTMLElement>("body *")].filter(
    (element) =>
      element !== host &&
      element.style &&
      overlap(element.getBoundingClientRect(), box) &&
      !element.contains(host) &&
      getComputedStyle(element).pointerEvents === "none" &&
      paints(element),
  );
  if (ghosts.length === 0) return false;
  const styles = ghosts.map((ghost) => ghost.getAttribute("style"));
  for (const ghost of ghosts) ghost.style.setProperty("pointer-events", "auto", "important");
  const covered = points.some(([x, y]) => {
    const stack = document.elementsFromPoint(x, y);
    const above = stack.slice(0, Math.max(0, stack.indexOf(host)));
    return ghosts.some((ghost) => above.includes(ghost));
  });
  for (const [at, ghost] of ghosts.entries()) {
    const style = styles[at] ?? null;
    if (style === null) ghost.removeAttribute("style");
    else ghost.setAttribute("style", style);
  }
  return covered;
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return (
    one.left < other.right &&
    one.right > other.left &&
    one.top < other.bottom &&
    one.bottom > other.top
  );
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
