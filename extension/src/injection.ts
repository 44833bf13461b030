/** Runs the content script on the sites the creator added, for as long as the browser permits. */
import type { Settings } from "./messages";
import { patternOf } from "./settings";

const ID = "own-sites";

/** Patterns of the pages that the manifest itself names. */
export function staticPatterns(): string[] {
  return (
    chrome.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? []
  );
}

/** Those origins that the browser gives access to now, whatever the settings say. */
export async function granted(origins: readonly string[]): Promise<string[]> {
  const held = await Promise.all(
    origins.map((origin) => chrome.permissions.contains({ origins: [patternOf(origin)] })),
  );
  return origins.filter((_, at) => held[at]);
}

/** Makes the registration fit the settings and the permissions; safe to call at any time. */
export async function syncScripts({ ownSites }: Settings): Promise<void> {
  const known = staticPatterns();
  const patterns = new Set((await granted(ownSites)).map(patternOf));
  const matches = [...patterns].filter((pattern) => !known.includes(pattern));
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await chrome.scripting.registerContentScripts([
    { id: ID, matches, js: ["content.js"], runAt: "document_idle", persistAcrossSessions: true },
  ]);
}
