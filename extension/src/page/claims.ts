/** What a draft says about the creator: where it stands, what backs it, and what nothing backs. */
import type { Claim, Draft } from "../protocol.gen";
import { plain } from "./editor";

type Said = Pick<Draft, "text" | "claims">;

/** A part of the draft that says something about the creator, and what backs it. */
export interface Backing {
  said: string;
  /** "your facts", "the post", …; null for the creator's own word. */
  from: string | null;
  text: string;
}

/** A part that nothing backs: the draft is not accepted before the creator resolved it. */
export interface Bare {
  claim: Claim;
  said: string;
  /** What it is, in plain words. */
  what: string;
}

const SOURCES: Record<Exclude<NonNullable<Claim["source"]>["kind"], "vouch">, string> = {
  fact: "your facts",
  post: "the post",
  thread: "this thread",
  comment: "the comment",
  hint: "your hint",
  goal: "your goal",
};

const KINDS: Record<Claim["kind"], string> = {
  promise: "a promise",
  experience: "something about your life",
  offer: "an offer, a price or a link",
  figure: "a number or a date",
  name: "a name",
  behalf: "speaks for others",
};

/** Claims that something backs, with the words they are about. */
export function backings({ text, claims }: Said): Backing[] {
  const words = wordsIn(text);
  return claims.flatMap((claim) => {
    const { source } = claim;
    if (!source) return [];
    const from = source.kind === "vouch" ? null : SOURCES[source.kind];
    return [{ said: words(claim), from, text: source.text.replace(/\s+/g, " ").trim() }];
  });
}

/** Claims that nothing backs, in the order of the text. */
export function bare({ text, claims }: Said): Bare[] {
  const words = wordsIn(text);
  return claims
    .filter(({ source }) => source === null)
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .map((claim) => ({ claim, said: words(claim), what: KINDS[claim.kind] }));
}

/** A piece of a text, and whether something in it is backed by nothing. */
export interface Piece {
  text: string;
  bare: boolean;
}

/** The text in pieces, cut where it begins and ends to say what nothing backs. */
export function pieces({ text, claims }: Said): Piece[] {
  const characters = [...text];
  const cut: Piece[] = [];
  const add = (from: number, to: number, isBare: boolean) => {
    const piece = characters.slice(from, to).join("");
    if (piece !== "") cut.push({ text: piece, bare: isBare });
  };
  let [from, to] = [0, 0];
  for (const { claim } of bare({ text, claims })) {
    // What overlaps is one piece: a screen reader would hear the shared words twice.
    if (claim.start >= to) {
      add(from, to, true);
      add(to, claim.start, false);
      from = claim.start;
    }
    to = Math.max(to, claim.start, claim.end);
  }
  add(from, to, true);
  add(to, characters.length, false);
  return cut;
}

/** Whether a text still says these words, whole and in this order. */
export function says(text: string, words: string): boolean {
  const needle = plain(words).toLowerCase();
  const hay = plain(text).toLowerCase();
  for (let at = hay.indexOf(needle); needle !== "" && at >= 0; at = hay.indexOf(needle, at + 1)) {
    const [before, after] = [hay.slice(0, at), hay.slice(at + needle.length)];
    if (!joined(before, needle) && !joined(needle, after)) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Letters of scripts that part no words: what stands beside them tells nothing. */
const SPACELESS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Whether one word runs on from the first text into the second. */
function joined(first: string, second: string): boolean {
  const edges = [[...first].at(-1) ?? "", [...second][0] ?? ""];
  return edges.every((edge) => LETTER.test(edge) && !SPACELESS.test(edge));
}

/** The words of a claim; its offsets are code points, as the protocol says. */
function wordsIn(text: string): (claim: Claim) => string {
  const characters = [...text];
  return ({ start, end }) => characters.slice(start, end).join("").trim();
}
