/** The section about shortcuts: what they are now, and where the browser lets one change them. */
import { byId, facts, make } from "./dom";

const CHROME_PAGE = "chrome://extensions/shortcuts";

export async function shortcutsSection(): Promise<void> {
  const order = Object.keys(chrome.runtime.getManifest().commands ?? {});
  const commands = await chrome.commands.getAll();
  // Browsers sort by description, and add entries of their own.
  const named = order.flatMap((name) => commands.find((one) => one.name === name) ?? []);
  byId("shortcuts", HTMLElement).replaceChildren(
    ...facts(
      named.map(({ name = "", description, shortcut }) => [
        description || name,
        shortcut ? make("kbd", shortcut) : "not set",
      ]),
    ),
  );
  const firefox = location.protocol === "moz-extension:";
  byId("shortcuts-hint", HTMLElement).textContent = firefox
    ? "To change them, open about:addons, then the gear, then Manage Extension Shortcuts."
    : "They work on pages where a draft is shown. A key another extension holds is not set here.";
  const button = byId("change-shortcuts", HTMLButtonElement);
  button.hidden = firefox;
  button.addEventListener("click", () => void chrome.tabs.create({ url: CHROME_PAGE }));
}
