/**
 * Is it the creator who acts, on a card they can see?
 *
 * A page may send false clicks, lay something over the card, or make the card transparent over
 * its own button. The tricks are those of "DOM-based extension clickjacking" (Marek Toth, 2025)
 * and of UI redressing before it. In doubt nothing happens and the card says why. What is read
 * here at the moment of the click is all there is in Firefox; `sight.ts` adds what Chromium knows.
 */

export type Doubt = "gone" | "hidden" | "offscreen" | "faded" | "covered" | "unseen" | "moving";

/** Said in the card after a refused click or key. */
export const DOUBTS: Record<Doubt, string> = {
  gone: "This suggestion is no longer on the page, so nothing was done.",
  hidden: "The page hides this suggestion, so nothing was done. Reload the page and try again.",
  offscreen: "This button or its text is outside the window. Scroll to it and try again.",
  faded: "The page makes this suggestion hard to see, so nothing was done. Reload and try again.",
  covered:
    "Something on the page covers this button, so nothing was done. Scroll it free and try again.",
  unseen:
    "Something may lie over this suggestion, so nothing was done. If you can read it, press again.",
  moving: "This button has only just come here, so nothing was done. Press it again.",
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
 * @param host the card's host element; `button` and `text` stand in its shadow root
 * @param text what is agreed to by the button
 */
export function doubt(
  host: HTMLElement,
  button: Element,
  text: Element | null = null,
): Doubt | null {
  if (!host.isConnected || !button.isConnected) return "gone";
  if (!visible(host) || !visible(button)) return "hidden";
  if (opacity(host) < LEAST_OPACITY || distorted(host)) return "faded";
  const box = button.getBoundingClientRect();
  if (box.width < LEAST_SIZE || box.height < LEAST_SIZE) return "hidden";
  const view = host.ownerDocument.documentElement;
  const inside = ([x, y]: Point) =>
    x >= 0 && y >= 0 && x < view.clientWidth && y < view.clientHeight;
  const onButton = pointsOf(box);
  // A long text may begin above the window; half of it is enough.
  const onText = text ? pointsOf(text.getBoundingClientRect()) : [];
  if (!onButton.every(inside) || !onText.slice(0, 1).every(inside)) return "offscreen";
  if (!onButton.every((point) => onTop(host, button, point))) return "covered";
  const seen = onText.filter(inside);
  if (text && !seen.every((point) => onTop(host, text, point))) return "covered";
  return veiled(host, [...onButton, ...seen]) ? "covered" : null;
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
    if (/opacity|blur|brightness|contrast|url\(/.test(style.filter)) return true;
    if (style.mixBlendMode && style.mixBlendMode !== "normal") return true;
    const masks = [style.maskImage, style.getPropertyValue("-webkit-mask-box-image-source")];
    if (masks.some((mask) => mask && mask !== "none")) return true;
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

function onTop(host: HTMLElement, part: Element, [x, y]: Point): boolean {
  const outside = host.getRootNode() as Document | ShadowRoot;
  if (outside.elementFromPoint(x, y) !== host) return false;
  const inside = (part.getRootNode() as ShadowRoot).elementFromPoint(x, y);
  return inside !== null && part.contains(inside);
}

/**
 * True when something drawn lies over the card and lets clicks fall through to it.
 *
 * `elementFromPoint` does not see such an element, so each one at this place takes clicks for a
 * moment, and the order of what lies there is read again. All within one task: nothing is drawn.
 * What is `inert` cannot be made to, so that it refuses wherever in the order it lies.
 */
function veiled(host: HTMLElement, points: readonly Point[]): boolean {
  const { ownerDocument: document } = host;
  if (overlaid(document.body) || overlaid(document.documentElement)) return true;
  const ghosts = [...document.querySelectorAll<HTMLElement>("body *")].filter(
    (element) =>
      element !== host &&
      element.style &&
      holdsOne(element.getBoundingClientRect(), points) &&
      !element.contains(host) &&
      (getComputedStyle(element).pointerEvents === "none" || element.closest("[inert]")) &&
      paints(element),
  );
  if (ghosts.some((element) => element.closest("[inert]"))) return true;
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

function holdsOne(box: DOMRect, points: readonly Point[]): boolean {
  return points.some(
    ([x, y]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}

/** True when the element draws something of its own or holds what cannot be looked into. */
function paints(element: HTMLElement): boolean {
  const style = getComputedStyle(element);
  if (!visible(element)) return false;
  if (/^(IMG|VIDEO|CANVAS|SVG|IFRAME|OBJECT|EMBED)$/i.test(element.tagName)) return true;
  if (element.shadowRoot || hasText(element) || draws(style)) return true;
  return PSEUDO.some((name) => hasBox(getComputedStyle(element, name)));
}

const PSEUDO = ["::before", "::after"] as const;

function hasText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
}

function hasBox(style: CSSStyleDeclaration): boolean {
  return !["none", "normal", ""].includes(style.content) && style.display !== "none";
}

/** A pseudo-element of the page itself, such as `body::before`, has no box that could be asked. */
function overlaid(root: Element): boolean {
  return PSEUDO.some((name) => {
    const style = getComputedStyle(root, name);
    const floats = style.position === "fixed" || style.position === "absolute";
    const shown = Number(style.opacity) > 0 && (draws(style) || /\w/.test(style.content.slice(1)));
    return hasBox(style) && floats && shown && !(Number(style.zIndex) < 0);
  });
}

function draws(style: CSSStyleDeclaration): boolean {
  if (style.backgroundImage !== "none" || style.backdropFilter?.match(/\w+\(/)) return true;
  if (style.boxShadow !== "none") return true;
  const alpha = /^rgba?\((?:[^,]+,){3}\s*([\d.]+)\)$/.exec(style.backgroundColor)?.[1];
  return alpha === undefined ? style.backgroundColor !== "transparent" : Number(alpha) > 0.1;
}
