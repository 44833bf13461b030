/** The options page's one way to the background. */
import type { FromOptions, LinkState, PushedToOptions, ToOptions } from "../messages";

/** Asks the background; when it cannot answer, that is an answer too. */
export async function ask(message: FromOptions): Promise<ToOptions> {
  try {
    return (await chrome.runtime.sendMessage(message)) as ToOptions;
  } catch {
    return { ok: false, text: "The extension did not answer. Reload this page." };
  }
}

/** Calls `listener` whenever the link changes. */
export function onLink(listener: (link: LinkState) => void): void {
  chrome.runtime.onMessage.addListener((message: PushedToOptions, sender) => {
    // Only the background, which is in no tab, pushes; a content script may not.
    if (sender.id === chrome.runtime.id && !sender.tab && message?.kind === "link") {
      listener(message.link);
    }
  });
}
