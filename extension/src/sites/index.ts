/** The sites Rejoinder knows, one line each; the first that matches a page is its adapter. */
import { demo } from "./demo";
import { isso } from "./isso";
import type { Place, Site } from "./site";
import { wordpress } from "./wordpress";
import { wordpressAdmin } from "./wordpress-admin";
import { youtube } from "./youtube";
import { youtubeStudio } from "./youtube-studio";

export const SITES: readonly Site[] = [
  demo,
  youtube,
  youtubeStudio,
  wordpressAdmin,
  isso,
  wordpress,
];

export function siteFor(place: Place, document: Document): Site | null {
  return SITES.find((site) => site.matches(place, document)) ?? null;
}
