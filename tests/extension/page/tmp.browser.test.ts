import { it } from "vitest";
it("x", async () => {
  let at: Element | null = window.frameElement;
  while (at) { const s = at.ownerDocument.defaultView!.getComputedStyle(at); console.log(at.tagName, at.id, at.className, s.transform, s.opacity, s.filter, s.overflow, s.position, JSON.stringify(at.getBoundingClientRect()), s.willChange); at = at.parentElement; }
  console.log(parent.innerWidth, parent.innerHeight, parent === top);
  const f = window.frameElement as HTMLElement; const d = f.ownerDocument;
  console.log(d.elementFromPoint(100, 100)?.outerHTML.slice(0,300));
});
