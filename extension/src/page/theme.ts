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

/** Perceived lightness of a colour, 0 to 1; null when it is see-through or written another way. */
export function luminance(colour: string): number | null {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[,/\s]+/)
    .filter(Boolean);
  const [red, green, blue, alpha = "1"] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  if (Number(alpha) < 0.5) return null;
  return (0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue)) / 255;
}
