/** What stands behind every reply to disclose how it was made: added to a text, and taken off. */

/** What goes into the reply box. */
export function withSuffix(text: string, suffix: string): string {
  return text + behind(text, suffix);
}

/** The suffix with the space that parts it from the text; "" where there is none. */
export function behind(text: string, suffix: string): string {
  if (suffix === "") return "";
  return (text.endsWith("\n") ? "" : " ") + suffix;
}

/**
 * The creator's own part of what stands in the box. One who changed the suffix made it their own,
 * and it stays, as do the same letters within a word of theirs. Editors draw spaces their own way,
 * so that any are taken for any.
 */
export function withoutSuffix(text: string, suffix: string): string {
  const words = suffix.trim().split(/\s+/);
  if (words[0] === "") return text;
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s+");
  const whole = new RegExp(`(?<=^|\\s)${pattern}(?![\\p{L}\\p{M}\\p{N}])`, "gu");
  const last = [...text.matchAll(whole)].at(-1);
  if (!last) return text;
  const before = text.slice(0, last.index).trimEnd();
  return before + text.slice(last.index + last[0].length);
}
