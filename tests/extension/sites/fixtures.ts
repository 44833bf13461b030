/** The fixture pages, as a document each, and what every one of them must read as. */
import demo from "../fixtures/demo.html?raw";
import isso from "../fixtures/isso.html?raw";
import wordpressAdmin from "../fixtures/wordpress-admin.html?raw";
import wordpressBlock from "../fixtures/wordpress-block.html?raw";
import wordpressClassic from "../fixtures/wordpress-classic.html?raw";
import youtube from "../fixtures/youtube.html?raw";
import youtubeStudio from "../fixtures/youtube-studio.html?raw";

export const FIXTURES = {
  demo,
  isso,
  wordpressAdmin,
  wordpressBlock,
  wordpressClassic,
  youtube,
  youtubeStudio,
};

/** Puts a fixture into the document of the test. The text is ours, so markup is wanted here. */
export function lay(html: string): void {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  document.body.replaceChildren(...parsed.body.childNodes);
}
