/** The section about sites: which kinds are on, and which addresses are the creator's own. */
import type { Settings } from "../messages";
import {
  getSettings,
  originOf,
  patternOf,
  setHarvest,
  setSetting,
  watchSettings,
} from "../settings";
import { ask } from "./ask";
import { action, byId, make, say } from "./dom";
import { editableList } from "./lists";

/** By adapter name. A test holds this list to `sites/`; the demo is not offered. */
export const KINDS: Readonly<Record<string, readonly [name: string, where: string]>> = {
  youtube: ["YouTube", "comments under your own videos"],
  "youtube-studio": ["YouTube Studio", "the comments page of your channel"],
  wordpress: ["WordPress", "comments under posts of a site you add below"],
  "wordpress-admin": ["WordPress administration", "the comments page of a site you add below"],
  isso: ["Isso", "comments on a site you add below"],
};

export function sitesSection(): void {
  void showKinds();
  const note = byId("site-note", HTMLElement);
  const { show } = editableList({
    setting: "ownSites",
    list: byId("own-sites", HTMLElement),
    form: byId("add-site", HTMLFormElement),
    input: byId("site", HTMLInputElement),
    note,
    clean: originOf,
    next: "Reload its open pages.",
    refused: "This is not the address of a site. Type one like https://blog.example.",
    permit: async (origin) =>
      (await requestAccess(origin))
        ? null
        : "The browser did not give access to this site, so it was not added.",
    changed: async (removed) => {
      if (removed !== undefined) await Promise.all([giveBack(removed), setHarvest(removed, null)]);
      await ask({ kind: "sites.changed" });
    },
    extras: async (origin) => {
      if (await chrome.permissions.contains({ origins: [patternOf(origin)] })) return [];
      const allow = action("Allow", `Allow access to ${origin}`, async () => {
        if (await requestAccess(origin)) await ask({ kind: "sites.changed" });
        else say(note, "The browser did not give access to this site.", "warn");
        await show();
      });
      return [make("small", "Access was taken away"), allow];
    },
  });
  chrome.permissions.onRemoved.addListener(() => void show());
  void show();
}

function requestAccess(origin: string): Promise<boolean> {
  return chrome.permissions.request({ origins: [patternOf(origin)] }).catch(() => false);
}

/** Gives the permission back, unless another entry of the same host still needs it. */
async function giveBack(origin: string): Promise<void> {
  const { ownSites } = await getSettings();
  if (ownSites.some((other) => patternOf(other) === patternOf(origin))) return;
  // The manifest's own sites cannot be given back; the browser says so by refusing.
  await chrome.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
}

async function showKinds(): Promise<void> {
  const settings = await getSettings();
  const { off } = settings;
  // Only there is a page known as the creator's by the names below.
  const hint = make("p", "Add your @handle below, or nothing is shown.", { class: "note" });
  hint.dataset.tone = "warn";
  const showHint = ({ ownNames, off }: Settings) => {
    hint.hidden = ownNames.length > 0 || off.includes("youtube");
  };
  showHint(settings);
  watchSettings(showHint);
  const items = Object.entries(KINDS).map(([name, [title, where]]) => {
    const box = make("input", "", { type: "checkbox", name });
    box.checked = !off.includes(name);
    box.addEventListener("change", () => void turn(name, box.checked));
    const text = make("span", title);
    text.append(make("small", where));
    const label = make("label");
    label.append(box, text);
    const li = make("li");
    li.append(label);
    if (name === "youtube") li.append(hint);
    return li;
  });
  byId("kinds", HTMLElement).replaceChildren(...items);
}

async function turn(name: string, on: boolean): Promise<void> {
  const others = (await getSettings()).off.filter((one) => one !== name);
  await setSetting("off", on ? others : [...others, name]);
}
