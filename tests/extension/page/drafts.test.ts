import { describe, expect, it } from "vitest";
import { Drafts } from "../../../extension/src/page/drafts";
import { claimOn, draft, READY } from "./ready";

const [FIRST, SECOND] = ["1", "2"].map((n) => n.padStart(32, "0"));

describe("the drafts of one comment", () => {
  it("begin with those shown before, oldest first, and show the newest", () => {
    const drafts = new Drafts();
    drafts.ready(READY);
    expect(drafts.ids).toEqual([FIRST, SECOND, READY.draft_id]);
    expect([drafts.at, drafts.total, drafts.missing]).toEqual([2, 3, 2]);
    expect(drafts.next()).toBe(false);
  });

  it("go on with what lies ready, once each, and count what is missing behind", () => {
    const drafts = new Drafts();
    drafts.ready({ ...READY, alternatives: [] });
    expect(drafts.add(draft(7, "Hey"))).toBe(true);
    expect(drafts.add(draft(7, "Hey"))).toBe(false);
    expect([drafts.at, drafts.total, drafts.missing]).toEqual([0, 2, 1]);
    expect(drafts.next()).toBe(true);
    expect([drafts.shown?.text, drafts.missing]).toEqual(["Hey", 2]);
    drafts.add(draft(8, "Ho"));
    drafts.show(0);
    expect(drafts.next()).toBe(true);
    expect(drafts.shown?.text).toBe("Ho");
  });

  it("drop what lay ready when something else was wished for", () => {
    const drafts = new Drafts();
    drafts.ready({ ...READY, alternatives: [] });
    drafts.add(draft(7, "Hey"));
    drafts.ready({ ...READY, ...draft(8, "Ho", { hint: "shorter" }), alternatives: [] });
    expect(drafts.ids).toEqual([READY.draft_id, draft(8, "").draft_id]);
    expect([drafts.shown?.text, drafts.hint, drafts.missing]).toEqual(["Ho", "shorter", 2]);
    expect(drafts.add(draft(9, "late, without the hint"))).toBe(false);
  });

  it("are one draft when the same comes twice", () => {
    const drafts = new Drafts();
    drafts.ready({ ...READY, alternatives: [] });
    drafts.ready({ ...READY, alternatives: [] });
    expect([drafts.at, drafts.total]).toEqual([0, 1]);
  });

  it("change where a claim was resolved, and forget what they meant before", () => {
    const drafts = new Drafts();
    drafts.ready({ ...READY, gloss: "In other words" });
    const { draft_id } = READY;
    drafts.change(draft_id, READY.text, [claimOn(READY.text, "35mm")]);
    expect(drafts.shown).toMatchObject({
      gloss: "In other words",
      claims: [{ start: 9, end: 13 }],
    });
    drafts.change(draft_id, "It's the lens.", []);
    expect(drafts.shown).toMatchObject({ draft_id, text: "It's the lens.", gloss: "", claims: [] });
    expect(drafts.ids).toEqual([FIRST, SECOND, draft_id]);
    drafts.change("ff".repeat(16), "Nobody's", []);
    expect(drafts.total).toBe(3);
  });

  it("go when nothing is left of them, and the one before is shown", () => {
    const drafts = new Drafts();
    drafts.ready(READY);
    drafts.add(draft(7, "Hey"));
    drafts.drop(READY.draft_id);
    expect([drafts.shown?.text, drafts.at, drafts.total]).toEqual(["The 35mm!", 1, 3]);
    expect(drafts.next()).toBe(true);
    expect(drafts.shown?.text).toBe("Hey");
    drafts.drop(String(FIRST));
    expect([drafts.shown?.text, drafts.at, drafts.total]).toEqual(["Hey", 1, 2]);
    drafts.drop(draft(7, "").draft_id);
    drafts.drop(String(SECOND));
    expect([drafts.shown, drafts.total, drafts.missing, drafts.next()]).toEqual([
      null,
      0,
      2,
      false,
    ]);
    drafts.ready({ ...READY, alternatives: [] });
    expect([drafts.shown?.text, drafts.at, drafts.missing]).toEqual([READY.text, 0, 2]);
  });
});
