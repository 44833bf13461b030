/** Bytes that a value comes to as JSON, which is how it travels. */
export function bytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** The first `most` code points of a text, never half a character; stray halves become U+FFFD. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text.toWellFormed();
  // No code point is longer than two units, so that a long text is not taken apart whole.
  const start = Array.from(text.slice(0, 2 * most));
  return start.slice(0, most).join("").toWellFormed();
}
