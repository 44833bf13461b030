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

/** Makes the registration fit the settings and the permissions; safe to call at any time. */
export async function syncScripts({ ownSites }: Settings): Promise<void> {
  const known = staticPatterns();
  const matches: string[] = [];
  for (const pattern of new Set(ownSites.map(patternOf))) {
    if (known.includes(pattern)) continue;
    if (await chrome.permissions.contains({ origins: [pattern] })) matches.push(pattern);
  }
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await chrome.scripting.registerContentScripts([
    { id: ID, matches, js: ["content.js"], runAt: "document_idle", persistAcrossSessions: true },
  ]);
}
