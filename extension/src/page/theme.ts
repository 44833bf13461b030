/** Light or dark, by what the page really shows behind the card. */

export type Theme = "light" | "dark";

/** The first opaque background from `element` up decides; a page without one follows the system. */
export function themeAt(element: Element): Theme {
  const view = element.ownerDocument.defaultView;
  for (let at: Element | null = element; at && view; at = above(at)) {
    const light = luminance(view.getComputedStyle(at).backgroundColor);
    if (light !== null) return light < 0.4 ? "dark" : "light";
  }
  // Nothing is painted: the browser's canvas, dark only where the page agreed to a dark scheme.
  const scheme = view?.getComputedStyle(element.ownerDocument.documentElement).colorScheme ?? "";
  const prefersDark = view?.matchMedia("(prefers-color-scheme: dark)").matches ?? false;
  return scheme.includes("dark") && (prefersDark || !scheme.includes("light")) ? "dark" : "light";
}

function above(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Perceived lightness of a colour, 0 to 1; null when it is see-through or cannot be read. */
export function luminance(colour: string): number | null {
  const [red, green, blue, alpha = 1] = /^rgba?\(/.test(colour) ? numbers(colour) : painted(colour);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

function numbers(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}

/** Newer notations, such as oklch, are painted on one pixel and read back. */
function painted(colour: string): number[] {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  if (!pen) return [];
  pen.fillStyle = "transparent";
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
