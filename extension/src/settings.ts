/**
 * What the creator set, in storage.local, one typed getter, setter and watcher for all of it.
 *
 * Content scripts can read and write storage.local, so nothing secret is here, and whatever is
 * read is checked as if a stranger had written it.
 */
import type { Settings } from "./messages";
import { parseUrl } from "./url";

const MOST = 100;
const LONGEST = 200;

const origin = (entry: string) => (originOf(entry) === entry ? entry : null);

const READERS: { [K in keyof Settings]: (entry: string) => string | null } = {
  ownSites: origin,
  ownNames: (entry) => (entry.trim() === entry && entry !== "" ? entry : null),
  off: (entry) => (/^[a-z][a-z0-9-]{0,31}$/.test(entry) ? entry : null),
  harvest: origin,
  noHarvest: origin,
};

/** The origin a person means by `text`: "Blog.example/a" is "https://blog.example"; else null. */
export function originOf(text: string): string | null {
  const trimmed = text.trim();
  const url = parseUrl(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  if (url.username || url.password || !url.hostname) return null;
  return url.origin;
}

/**
 * The match pattern that covers an origin. It covers the host's other ports as well, because
 * Firefox knows no ports in patterns; the router still asks for the exact origin.
 */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The settings as stored; what cannot be read counts as not set. */
export async function getSettings(): Promise<Settings> {
  return readSettings(await chrome.storage.local.get(Object.keys(READERS)));
}

/** Stores one setting, cleaned the same way as on reading. */
export async function setSetting<K extends keyof Settings>(
  name: K,
  value: Settings[K],
): Promise<void> {
  await chrome.storage.local.set({ [name]: readList(name, value) });
}

/** Keeps whether the creator's replies on a site may be read; null forgets that it was asked. */
export async function setHarvest(origin: string, given: boolean | null): Promise<void> {
  const settings = await getSettings();
  const list = (name: "harvest" | "noHarvest", has: boolean) => {
    const others = settings[name].filter((other) => other !== origin);
    return readList(name, has ? [...others, origin] : others);
  };
  await chrome.storage.local.set({
    harvest: list("harvest", given === true),
    noHarvest: list("noHarvest", given === false),
  });
}

/** Calls `listener` with all settings after each change, until `signal` aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area !== "local" || !Object.keys(changes).some((name) => name in READERS)) return;
    void getSettings().then(listener);
  };
  chrome.storage.onChanged.addListener(changed);
  signal?.addEventListener("abort", () => chrome.storage.onChanged.removeListener(changed));
}

/** Makes settings of whatever lay in the storage. */
export function readSettings(stored: Record<string, unknown>): Settings {
  return {
    ownSites: readList("ownSites", stored.ownSites),
    ownNames: readList("ownNames", stored.ownNames),
    off: readList("off", stored.off),
    harvest: readList("harvest", stored.harvest),
    noHarvest: readList("noHarvest", stored.noHarvest),
  };
}

function readList(name: keyof Settings, value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const read = value.flatMap((entry: unknown) => {
    if (typeof entry !== "string" || entry.length > LONGEST) return [];
    return READERS[name](entry) ?? [];
  });
  return [...new Set(read)].slice(0, MOST);
}
