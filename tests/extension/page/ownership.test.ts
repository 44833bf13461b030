import { describe, expect, it } from "vitest";
import { type Own, ownsPage, prover, recogniser } from "../../../extension/src/page/ownership";
import type { PageOwner, Person } from "../../../extension/src/sites/site";

const NONE = { ownSites: [], ownNames: [] };
const marks = (owner: string[], viewer: string[] = []): PageOwner => ({
  by: "marks",
  owner,
  viewer,
});
const person = (name: string, ...own: string[]): Person => ({ name, marks: own, owner: false });
const wrote = (author: Person, owner: PageOwner, own: Own) => recogniser(owner, own)(author);
const ADDRESS: PageOwner = { by: "address" };

describe("whose page it is", () => {
  it("is the creator's when only their account can open it", () => {
    expect(ownsPage({ by: "account" }, "https://studio.example", NONE)).toBe(true);
  });

  it("goes by the listed address, to the letter", () => {
    const own = { ownSites: ["https://blog.example"], ownNames: ["dana"] };
    expect(ownsPage(ADDRESS, "https://blog.example", own)).toBe(true);
    expect(ownsPage(ADDRESS, "http://blog.example", own)).toBe(false);
    expect(ownsPage(ADDRESS, "https://blog.example.evil.example", own)).toBe(false);
  });

  it("goes by marks of the owner that the viewer has too", () => {
    const dana = "https://x.example/people/dana";
    expect(ownsPage(marks([dana], [dana]), "https://x.example", NONE)).toBe(true);
    expect(ownsPage(marks([dana], ["https://x.example/people/maya"]), "", NONE)).toBe(false);
  });

  it.each(["@Dana", "dana", "https://www.youtube.com/@dana", "https://youtube.com/@dana/"])(
    "knows the handle written as %s",
    (name) => {
      expect(ownsPage(marks(["@dana"]), "", { ownSites: [], ownNames: [name] })).toBe(true);
      expect(ownsPage(marks(["@danae"]), "", { ownSites: [], ownNames: [name] })).toBe(false);
    },
  );

  it("takes nothing for the same person as nothing", () => {
    expect(ownsPage(marks([""], [""]), "", { ownSites: [], ownNames: [""] })).toBe(false);
    expect(ownsPage(marks([]), "", NONE)).toBe(false);
  });
});

describe("whose comment it is", () => {
  const own = { ownSites: [], ownNames: ["@dana"] };

  it("goes by the site's own mark of the owner", () => {
    expect(wrote({ ...person("Dana"), owner: true }, ADDRESS, NONE)).toBe(true);
  });

  it("goes by links, and not by a name that anyone can take", () => {
    expect(wrote(person("Somebody", "@dana"), marks(["@dana"]), NONE)).toBe(true);
    expect(wrote(person("Dana", "@not-dana"), marks(["@dana"]), own)).toBe(false);
    expect(wrote(person("Dana · Author", "@x"), ADDRESS, own)).toBe(false);
  });

  it("goes by the name only where a site has nothing else", () => {
    expect(wrote(person("Dana"), ADDRESS, own)).toBe(true);
    expect(wrote(person("Dana"), marks(["@someone"]), own)).toBe(false);
  });
});

describe("whose reply is learned from", () => {
  const proves = (author: Person, owner: PageOwner, own: Own = NONE) => prover(owner, own)(author);
  const own = { ownSites: [], ownNames: ["Dana", "@dana"] };

  it("is only what more than a shown name proves to be the creator's", () => {
    expect(wrote(person("Dana"), ADDRESS, own)).toBe(true);
    expect(proves(person("Dana"), ADDRESS, own)).toBe(false);
    expect(proves({ ...person("Dana"), owner: true }, ADDRESS, own)).toBe(true);
    expect(proves(person("Somebody", "@dana"), ADDRESS, own)).toBe(true);
    expect(proves(person("Dana", "@not-dana"), marks(["@dana"]), own)).toBe(false);
  });

  it("is not another author's of the same blog", () => {
    const other = { ...person("Sam"), owner: true };
    expect(proves(other, ADDRESS, own)).toBe(false);
    expect(proves(other, ADDRESS)).toBe(true);
    expect(proves(other, { by: "account" }, own)).toBe(true);
  });
});
