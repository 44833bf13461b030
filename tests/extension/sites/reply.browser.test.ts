/** Opening the reply box of one comment, on pages that behave as the sites do. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openBox } from "../../../extension/src/sites/dom";
import { isso } from "../../../extension/src/sites/isso";
import type { Site } from "../../../extension/src/sites/site";
import { wordpress } from "../../../extension/src/sites/wordpress";
import { wordpressAdmin } from "../../../extension/src/sites/wordpress-admin";
import { youtube } from "../../../extension/src/sites/youtube";
import { youtubeStudio } from "../../../extension/src/sites/youtube-studio";
import { FIXTURES, lay } from "./fixtures";

let done: AbortController;

beforeEach(() => {
  done = new AbortController();
});

afterEach(() => {
  done.abort();
  document.body.replaceChildren();
});

function find<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** Runs the site's own script when one of its Reply buttons is clicked. */
function onClick(selector: string, run: (button: Element) => void): void {
  document.body.addEventListener(
    "click",
    (event) => {
      const button = (event.target as Element).closest(selector);
      if (!button) return;
      event.preventDefault();
      // Sites answer a moment later.
      setTimeout(() => run(button), 60);
    },
    { signal: done.signal },
  );
}

const open = (site: Site, comment: Element) => site.openReply(comment, done.signal);

describe("isso", () => {
  beforeEach(() => {
    lay(FIXTURES.isso);
    onClick(".isso-reply", (link) => {
      const footer = link.closest(".isso-comment-footer");
      const there = footer?.parentElement?.querySelector(":scope > .isso-postbox");
      // A second click closes the form.
      if (there) there.remove();
      else footer?.after(find(".isso-postbox").cloneNode(true));
    });
  });

  it("opens a box of the comment's own, and does not close the one that is open", async () => {
    const parent = find("#isso-7");
    const first = await open(isso, parent);
    expect(first?.closest(".isso-comment")).toBe(parent);
    expect(await open(isso, parent)).toBe(first);
    const reply = find("#isso-8");
    const second = await open(isso, reply);
    expect(second?.closest(".isso-comment")).toBe(reply);
    expect(second && isso.submit(second)?.matches("[type=submit]")).toBe(true);
  });
});

describe("wordpress", () => {
  /** comment-reply.js: the one form moves, and a hidden field says under which comment. */
  const moveForm = (link: Element) => {
    const id = link.getAttribute("data-commentid") ?? "";
    find(`#comment-${id}`).append(find("#respond"));
    find<HTMLInputElement>("#comment_parent").value = id;
  };

  it.each([FIXTURES.wordpressClassic, FIXTURES.wordpressBlock])(
    "waits until the one form stands under this comment",
    async (html) => {
      lay(html);
      onClick(".comment-reply-link", moveForm);
      const comment = find("#comment-31");
      const editor = await open(wordpress, comment);
      expect(editor).toBe(find("#comment"));
      expect(find<HTMLInputElement>("#comment_parent").value).toBe("31");
      expect(editor && wordpress.submit(editor)?.id).toBe("submit");
    },
  );

  it("takes the form back from another comment", async () => {
    lay(FIXTURES.wordpressClassic);
    onClick(".comment-reply-link", moveForm);
    await open(wordpress, find("#comment-33"));
    const editor = await open(wordpress, find("#comment-31"));
    expect(editor?.closest("#comment-33")).toBeNull();
    expect(find<HTMLInputElement>("#comment_parent").value).toBe("31");
  });

  it("does not go to the login page", async () => {
    lay(FIXTURES.wordpressBlock);
    let clicks = 0;
    onClick(".comment-reply-link", () => (clicks += 1));
    expect(await open(wordpress, find("#comment-32"))).toBeNull();
    expect(clicks).toBe(0);
  });
});

describe("youtube after the next video", () => {
  it("goes by the page that is shown, not by the hidden one of the video before", () => {
    const other = FIXTURES.youtube.replaceAll("@inesfixes", "@tom").replaceAll("lc=Ug", "lc=Ux");
    lay(`<ytd-watch-flexy hidden>${FIXTURES.youtube}</ytd-watch-flexy>
      <ytd-watch-flexy>${other}</ytd-watch-flexy>`);
    expect(youtube.pageOwner(document)).toMatchObject({ owner: ["@tom"] });
    const ids = youtube.comments(document).map(youtube.id);
    expect(ids).toEqual(["UxA", "UxA.r1", "UxA.r2"]);
  });
});

describe("wordpress-admin", () => {
  const openRow = (action: string) => (button: Element) => {
    button.closest("tr")?.after(find("#replyrow"));
    find<HTMLInputElement>("#comment_ID").value = button.getAttribute("data-comment-id") ?? "";
    find<HTMLInputElement>("#action").value = action;
  };

  it("opens the row under the comment", async () => {
    lay(FIXTURES.wordpressAdmin);
    onClick(".vim-r", openRow("replyto-comment"));
    const editor = await open(wordpressAdmin, find("#comment-31"));
    expect(editor?.id).toBe("replycontent");
    expect(editor && wordpressAdmin.submit(editor)?.matches("button.save")).toBe(true);
    expect(find("#comment-31").nextElementSibling?.id).toBe("replyrow");
  });

  it("never writes into the row while it edits the stranger's comment", async () => {
    lay(FIXTURES.wordpressAdmin);
    onClick(".vim-q", openRow("edit-comment"));
    find(".vim-q").click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(find<HTMLInputElement>("#action").value).toBe("edit-comment");
    onClick(".vim-r", openRow("replyto-comment"));
    const editor = await open(wordpressAdmin, find("#comment-31"));
    expect(find<HTMLInputElement>("#action").value).toBe("replyto-comment");
    expect(editor?.id).toBe("replycontent");
  });
});

describe("youtube", () => {
  beforeEach(() => {
    lay(FIXTURES.youtube);
    onClick("#reply-button-end button", (button) => {
      const parse = new DOMParser().parseFromString(
        '<ytd-commentbox><div id="contenteditable-root" contenteditable="true" style="min-height: 1em"></div><div id="submit-button"><button disabled>Reply</button></div></ytd-commentbox>',
        "text/html",
      );
      const dialog = button.closest("ytd-comment-engagement-bar")?.querySelector("#reply-dialog");
      dialog?.replaceChildren(...parse.body.childNodes);
    });
  });

  it("opens the box of a comment, and another for a reply below it", async () => {
    const [parent, reply] = youtube.comments(document);
    if (!parent || !reply) throw new Error("no comments");
    const first = await open(youtube, parent);
    expect(first?.closest("ytd-comment-view-model")).toBe(parent);
    const second = await open(youtube, reply);
    expect(second?.closest("ytd-comment-view-model")).toBe(reply);
    expect(second && youtube.submit(second)?.matches("#submit-button button:disabled")).toBe(true);
  });
});

describe("youtube-studio", () => {
  it("uses the box that is open in this comment, and no other thread's", async () => {
    lay(FIXTURES.youtubeStudio);
    const [first, , other] = youtubeStudio.comments(document);
    if (!first || !other) throw new Error("no comments");
    expect((await open(youtubeStudio, first))?.closest("ytcp-comment")).toBe(first);
    onClick("#reply-button button", (button) => {
      button.closest("ytcp-comment")?.append(find("ytcp-commentbox").cloneNode(true));
    });
    expect((await open(youtubeStudio, other))?.closest("ytcp-comment")).toBe(other);
  });
});

describe("a box that opens elsewhere, as dialogs do", () => {
  const dialog = () => {
    const editor = document.createElement("textarea");
    document.body.append(editor);
    return editor;
  };

  it("is the editor that the click brought, not the first on the page", async () => {
    lay('<textarea id="top"></textarea><button id="reply">Reply</button>');
    onClick("#reply", dialog);
    const box = {
      editors: () => [...document.querySelectorAll("textarea")],
      opener: find("#reply"),
      submit: () => null,
    };
    const editor = await openBox(box, done.signal);
    expect(editor).not.toBeNull();
    expect(editor).not.toBe(find("#top"));
  });

  it("is nothing when the click brought none, or when the page went on", async () => {
    lay('<textarea id="top"></textarea><button id="reply">Reply</button>');
    const box = {
      editors: () => [...document.querySelectorAll("textarea")],
      opener: find("#reply"),
      submit: () => null,
    };
    done.abort();
    expect(await openBox(box, done.signal)).toBeNull();
    expect(await openBox({ ...box, opener: null }, new AbortController().signal)).toBeNull();
  });
});
