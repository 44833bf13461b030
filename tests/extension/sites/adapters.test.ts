import { beforeEach, describe, expect, it } from "vitest";
import { type Own, recogniser } from "../../../extension/src/page/ownership";
import { readComment, survey } from "../../../extension/src/page/read";
import { SITES, siteFor } from "../../../extension/src/sites";
import { demo } from "../../../extension/src/sites/demo";
import { isso } from "../../../extension/src/sites/isso";
import type { Site } from "../../../extension/src/sites/site";
import { wordpress } from "../../../extension/src/sites/wordpress";
import { wordpressAdmin } from "../../../extension/src/sites/wordpress-admin";
import { youtube } from "../../../extension/src/sites/youtube";
import { youtubeStudio } from "../../../extension/src/sites/youtube-studio";
import { FIXTURES, lay } from "./fixtures";

const NOBODY: Own = { ownSites: [], ownNames: [] };

function readPage(site: Site, url: string, own = NOBODY) {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  const owner = site.pageOwner(document);
  const all = survey(site, document, recogniser(owner, own));
  return all.map((seen) => ({ ...seen, comment: readComment(site, seen, all) }));
}

function byId<T extends { id: string }>(all: readonly T[], id: string): T {
  const found = all.find((seen) => seen.id === id);
  if (!found) throw new Error(`no comment ${id}`);
  return found;
}

describe("the registry", () => {
  it("names each site once, in the protocol's alphabet", () => {
    const names = SITES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]{0,31}$/);
  });

  it.each([
    ["demo", FIXTURES.demo, "http://127.0.0.1:8080/"],
    ["isso", FIXTURES.isso, "https://garden.example/winter-garden/"],
    ["wordpress", FIXTURES.wordpressClassic, "https://bread.example/?p=12"],
    ["wordpress", FIXTURES.wordpressBlock, "https://bread.example/?p=12"],
    [
      "wordpress-admin",
      FIXTURES.wordpressAdmin,
      "https://bread.example/wp-admin/edit-comments.php",
    ],
    ["youtube", FIXTURES.youtube, "https://www.youtube.com/watch?v=VIDEO1"],
    ["youtube-studio", FIXTURES.youtubeStudio, "https://studio.youtube.com/channel/UC0/comments"],
  ])("finds %s by its page", (name, html, url) => {
    lay(html);
    expect(siteFor(new URL(url), document)?.name).toBe(name);
  });

  it("knows nothing of other pages, and takes no network page for the demo", () => {
    lay("<p>Hello</p>");
    expect(siteFor(new URL("https://news.example/"), document)).toBeNull();
    lay(FIXTURES.demo);
    expect(siteFor(new URL("https://evil.example/"), document)).toBeNull();
    expect(siteFor(new URL("http://127.0.0.1.evil.example/"), document)).toBeNull();
  });
});

describe("demo", () => {
  beforeEach(() => lay(FIXTURES.demo));
  const url = "http://127.0.0.1:8080/";

  it("reads comments with their post and thread", () => {
    const all = readPage(demo, url);
    expect(all.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
    expect(byId(all, "3").comment).toEqual({
      site: "demo",
      id: "3",
      author: "Priya",
      text: "I would like to know too.",
      post: {
        id: "pour-over",
        title: "A slower pour-over",
        text: "I use 18 grams.\n\nThe kettle is at 94 degrees.",
      },
      thread: [
        {
          author: "Maya",
          text: "Which grinder do you use?\n\nAnd how long\ndo you bloom?",
          own: false,
        },
        { author: "Oskar", text: "Good question!", own: false },
      ],
    });
    expect(byId(all, "5").comment?.thread).toEqual([
      { author: "Lin", text: "Lovely video.", own: false },
    ]);
  });

  it("knows the owner's comments and what they answered", () => {
    const all = readPage(demo, url);
    expect(all.filter(({ own }) => own).map(({ id }) => id)).toEqual(["5"]);
    expect(all.filter(({ answered }) => answered).map(({ id }) => id)).toEqual(["4"]);
  });
});

describe("isso", () => {
  beforeEach(() => lay(FIXTURES.isso));

  it("reads comments, and not the preview's template", () => {
    const all = readPage(isso, "https://garden.example/winter-garden/");
    expect(all.map(({ id }) => id)).toEqual([
      "garden.example#isso-7",
      "garden.example#isso-8",
      "garden.example#isso-9",
    ]);
    const [first, second, third] = all;
    expect(first?.comment).toMatchObject({
      author: "Noor <3",
      text: "Does straw work as well?",
      post: {
        id: "garden.example/winter-garden/",
        title: "Winter garden",
        text: "Winter garden\n\nCover the beds before the first frost.",
      },
      thread: [],
    });
    expect(second?.comment?.thread?.map(({ author }) => author)).toEqual(["Noor <3"]);
    expect(third?.own).toBe(true);
  });

  it("takes a shown name as the creator's only to leave a comment alone", () => {
    const own = { ownSites: ["https://garden.example"], ownNames: ["Tomas"] };
    const all = readPage(isso, "https://garden.example/winter-garden/", own);
    expect(byId(all, "garden.example#isso-7").answered).toBe(true);
  });
});

describe("wordpress", () => {
  const url = "https://bread.example/?p=12";

  it.each([
    ["classic", FIXTURES.wordpressClassic],
    ["block", FIXTURES.wordpressBlock],
  ])("reads %s themes", (_name, html) => {
    lay(html);
    const all = readPage(wordpress, url);
    const first = byId(all, "bread.example#comment-31");
    expect(first.comment).toMatchObject({
      author: "Ruth",
      post: {
        id: "bread.example?p=12",
        title: "Bread without a scale",
        text: "A cup is not a measure.",
      },
    });
    expect(first.comment?.text).toContain("How wet is wet");
    expect(first.answered).toBe(true);
    const own = byId(all, "bread.example#comment-32");
    expect(own.own).toBe(true);
    expect(own.comment?.thread?.[0]?.author).toBe("Ruth");
  });

  it("reads emoji pictures and leaves the notice of moderation out", () => {
    lay(FIXTURES.wordpressClassic);
    const all = readPage(wordpress, url);
    expect(byId(all, "bread.example#comment-31").comment?.text).toBe(
      "How wet is wet 🤔?\n\nMine never rises.",
    );
    expect(byId(all, "bread.example#comment-33").comment?.text).toBe("Thank you for this.");
  });

  it("tells registered people by their account's name", () => {
    lay(FIXTURES.wordpressClassic);
    const all = readPage(wordpress, url, { ownSites: [], ownNames: ["sol"] });
    expect(byId(all, "bread.example#comment-33").own).toBe(true);
  });
});

describe("wordpress-admin", () => {
  it("reads the rows without dates, addresses and the copy for editing", () => {
    lay(FIXTURES.wordpressAdmin);
    const all = readPage(wordpressAdmin, "https://bread.example/wp-admin/edit-comments.php");
    const [first, second] = all;
    expect(all).toHaveLength(2);
    expect(first?.comment).toEqual({
      site: "wordpress-admin",
      id: "bread.example#comment-31",
      author: "Ruth",
      text: "How wet is wet?\n\nMine never rises.",
      post: { id: "bread.example?p=12", title: "Bread without a scale", text: "" },
      thread: [],
    });
    expect(first?.answered).toBe(true);
    expect(second?.own).toBe(true);
    expect(second?.comment?.text).toBe("Like yoghurt.");
  });
});

describe("youtube", () => {
  it("reads comments and replies by permalink, with line breaks and emoji", () => {
    lay(FIXTURES.youtube);
    const all = readPage(youtube, "https://www.youtube.com/watch?v=VIDEO1");
    expect(all.map(({ id }) => id)).toEqual(["UgA", "UgA.r1", "UgA.r2"]);
    expect(byId(all, "UgA").comment).toMatchObject({
      author: "@bo",
      text: "Where did you buy the capacitors?\nThey look original 👀",
      post: { id: "VIDEO1", title: "Restoring a 1970s radio" },
    });
    expect(byId(all, "UgA.r1").comment?.thread?.map(({ author }) => author)).toEqual(["@bo"]);
    expect(byId(all, "UgA.r2").own).toBe(true);
  });

  it("takes a flat reply that names someone for an answer to them alone", () => {
    lay(FIXTURES.youtube);
    const all = readPage(youtube, "https://www.youtube.com/watch?v=VIDEO1");
    expect(all.filter(({ answered }) => answered).map(({ id }) => id)).toEqual(["UgA.r1"]);
  });

  it("is another page when the video changes, and the same when only the time does", () => {
    const page = (url: string) => youtube.page(new URL(url));
    const watch = "https://www.youtube.com/watch";
    expect(page(`${watch}?v=A&t=3s`)).toBe(page(`${watch}?v=A`));
    expect(page(`${watch}?v=A`)).not.toBe(page(`${watch}?v=B`));
  });
});

describe("youtube-studio", () => {
  it("reads rows by their id attribute", () => {
    lay(FIXTURES.youtubeStudio);
    const all = readPage(youtubeStudio, "https://studio.youtube.com/channel/UC0/comments");
    expect(byId(all, "UgB").answered).toBe(true);
    expect(byId(all, "UgB.r1").own).toBe(true);
    expect(byId(all, "UgC").comment).toMatchObject({
      author: "@lee",
      text: "First!",
      post: { id: "VIDEO2", title: "Sorting resistors" },
    });
  });

  it("finds the posting button inside the comment's own box", () => {
    lay(FIXTURES.youtubeStudio);
    const editor = document.querySelector("textarea");
    const submit = editor && youtubeStudio.submit(editor);
    expect(submit?.matches("ytcp-commentbox button:disabled")).toBe(true);
  });
});
