/** The address in `text`, or null. URL.parse would do, but is younger than our oldest browser. */
export function parseUrl(text: string | undefined): URL | null {
  return text !== undefined && URL.canParse(text) ? new URL(text) : null;
}
