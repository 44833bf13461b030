/** The text of an element as a reader sees it, without running the layout that `innerText` needs. */

/** Deeper markup than this is read as one run of text; no site nests comments' text so deep. */
const MAX_DEPTH = 100;
const SKIPPED = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "SVG", "TEXTAREA", "SELECT"]);
/** Emoji drawn as pictures, and shortcodes such as ":wave:". */
const EMOJI_ALT = /\p{Extended_Pictographic}|\p{Regional_Indicator}|^:[\w-]+:$/u;

/**
 * Visible text with line breaks; hidden parts and markup left out.
 *
 * @param limit reading stops soon after this many UTF-16 units, so that a huge comment costs little
 * @param skip children for which this is true are left out
 */
export function visibleText(
  root: Element,
  limit = 40_000,
  skip: (child: Element) => boolean = () => false,
): string {
  const out = new Lines();
  const walk = (node: Node, pre: boolean, depth: number): void => {
    if (out.length > limit) return;
    if (node.nodeType === 3) {
      out.text(node.nodeValue ?? "", pre);
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if (node !== root && (SKIPPED.has(name) || skip(element))) return;
    if (name === "BR") return out.newline();
    if (name === "IMG") {
      const alt = element.getAttribute("alt") ?? "";
      if (EMOJI_ALT.test(alt)) out.text(alt, pre);
      return;
    }
    if (depth > MAX_DEPTH) return out.text(element.textContent ?? "", pre);
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    if (node !== root && (style?.display === "none" || style?.visibility === "hidden")) return;
    const breaks = node === root ? 0 : breaksAround(name, style?.display ?? "");
    const keeps =
      /^(pre|break-spaces)/.test(style?.whiteSpace ?? "") || (pre && !style?.whiteSpace);
    out.gap(breaks);
    for (const child of element.childNodes) walk(child, keeps, depth + 1);
    out.gap(breaks);
  };
  walk(root, false, 0);
  return out.toString();
}

function breaksAround(name: string, display: string): number {
  if (name === "P") return 2;
  return /^(block|flex|grid|list-item|table|table-row|flow-root)$/.test(display) ? 1 : 0;
}

/** Text that grows by runs and breaks, with white space collapsed as a browser does. */
class Lines {
  #out = "";
  #wanted = 0;

  get length(): number {
    return this.#out.length;
  }

  text(run: string, pre: boolean): void {
    const text = pre ? run.replace(/\r\n?/g, "\n") : run.replace(/[ \t\r\n\f]+/g, " ");
    if (!pre && text === " " && (this.#wanted > 0 || /(^|\s)$/.test(this.#out))) return;
    if (text === "") return;
    this.#flush();
    this.#out += !pre && /(^|\s)$/.test(this.#out) ? text.replace(/^ /, "") : text;
  }

  newline(): void {
    this.#flush();
    this.#out = `${this.#out.replace(/ +$/, "")}\n`;
  }

  gap(breaks: number): void {
    if (this.#out !== "") this.#wanted = Math.max(this.#wanted, breaks);
  }

  toString(): string {
    return this.#out.replace(/\u00a0/g, " ").trim();
  }

  #flush(): void {
    if (this.#wanted === 0) return;
    const had = /\n*$/.exec(this.#out)?.[0].length ?? 0;
    this.#out = this.#out.replace(/ +$/, "") + "\n".repeat(Math.max(0, this.#wanted - had));
    this.#wanted = 0;
  }
}
