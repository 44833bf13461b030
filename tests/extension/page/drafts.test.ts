import { describe, expect, it } from "vitest";
import { Drafts } from "../../../extension/src/page/drafts";
import { draft, READY } from "./ready";

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
});
