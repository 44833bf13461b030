"""The running text of a page, without what leads around the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rejoinder.factfile.blocks import Block

_UNSEEN: Final = frozenset(
    "head script style template noscript nav footer aside form button select textarea svg math "
    "iframe object canvas audio video menu dialog pre thead".split()
)
_ROLES: Final = frozenset({"navigation", "contentinfo", "search", "dialog", "alert", "menu"})
_INLINE: Final = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt "
    "ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption", "legend"})
_CELLS: Final = frozenset({"td", "th"})


def of_html(text: str) -> list[Block]:
    """The blocks that a reader sees, in order."""
    tree = LexborHTMLParser(text)
    root = tree.css_first("main") or tree.body
    return list(_blocks(root)) if root is not None else []


def _blocks(root: LexborNode) -> Iterator[Block]:
    """Depth first, with a stack of its own: a page may be nested deeper than Python goes."""
    seen: list[str] = []
    stack = [(root, root.iter(include_text=True))]
    while stack:
        node, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if node.tag not in _INLINE | _CELLS:
                yield from _block(seen, node.tag or "")
            continue
        tag = child.tag or ""
        if tag == "-text":
            seen.append(child.text(deep=False))
        elif tag == "br":
            yield from _block(seen, "")
        elif not _hidden(child, tag):
            if tag in _CELLS:
                # "Based in | Ghent" states as much as "Based in: Ghent".
                told = "".join(seen).strip()
                seen[:] = [f"{told}: "] if told else []
            elif tag not in _INLINE:
                yield from _block(seen, "")
            stack.append((child, child.iter(include_text=True)))


def _block(seen: list[str], tag: str) -> Iterator[Block]:
    """What was seen, as one block, which ends here."""
    text = " ".join("".join(seen).split())
    seen.clear()
    if text:
        yield Block(text, "heading" if tag in _HEADINGS else "term" if tag == "dt" else "text")


def _hidden(node: LexborNode, tag: str) -> bool:
    if tag in _UNSEEN or tag.startswith(("-", "!", "_")):
        return True
    attributes = node.attributes
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or attributes.get("role") in _ROLES
        or "display:none" in style
    )
