/**
 * Who may say what to the background: pure decisions, no browser API.
 *
 * The browser, not the sender, fills in who sends. A page may have broken into the process of
 * our content script, so a page's port is given seven kinds of message and nothing else, and
 * every message is read field by field into a new object: what is not named here is dropped.
 */
import {
  isCount,
  isDay,
  isIdentifier,
  isKey,
  isOffset,
  isRecord,
  isRowId,
  isSite,
  readText,
} from "./fields";
import type { Decision, FromOptions, FromPage, Question } from "./messages";
import { MOST_BYTES, PAGE_PORT } from "./messages";
import type { Comment, HarvestedPair, Post, ThreadItem } from "./protocol.gen";
import { LIMITS } from "./protocol.gen";
import { bytes } from "./text";
import { parseUrl } from "./url";

/** What the browser says about a sender; the fields of chrome.runtime.MessageSender we use. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

export interface Self {
  id: string;
  /** Full address of the options page. */
  optionsUrl: string;
}

/**
 * Which pages may speak: match patterns of the form scheme://host/*, and exact origins. Settings
 * can be written by a content script, so only origins that the browser gives access to are here.
 */
export interface Pages {
  patterns: readonly string[];
  origins: readonly string[];
}

const PRIORITIES = ["hand", "screen", "page"] as const;
const OUTCOMES = ["accepted", "edited", "dismissed", "undone"] as const;
const DECISIONS = ["keep", "forget"] as const;
const WAYS = ["remove", "fact", "vouch"] as const;
const GOAL_KINDS = ["goal", "value", "boundary"] as const;

/** The tab behind a port that may ask for drafts, or null: refuse it. */
export function pageOf(name: string, sender: Sender, self: Self, pages: Pages): number | null {
  if (name !== PAGE_PORT || sender.id !== self.id || sender.frameId !== 0) return null;
  const url = parseUrl(sender.url);
  if (!url || (sender.origin !== undefined && sender.origin !== url.origin)) return null;
  const known = pages.patterns.includes(`${url.protocol}//${url.hostname}/*`);
  if (!known && !pages.origins.includes(url.origin)) return null;
  return sender.tab?.id ?? null;
}

/** Whether a single message comes from our own options page. */
export function isOptions(sender: Sender, self: Self): boolean {
  const url = parseUrl(sender.url);
  const own = parseUrl(self.optionsUrl);
  if (!url || !own || sender.id !== self.id) return false;
  if (sender.origin !== undefined && sender.origin !== "null" && !sameOrigin(sender.origin, own)) {
    return false;
  }
  return url.protocol === own.protocol && url.host === own.host && url.pathname === own.pathname;
}

/** A message from a page's port, cut to the agent's limits, or null: drop it. */
export function fromPage(raw: unknown): FromPage | null {
  if (!isRecord(raw)) return null;
  switch (raw.kind) {
    case "draft.request": {
      const { kind, key, regenerate } = raw;
      const comment = readComment(raw.comment);
      const hint = readText(raw.hint, LIMITS.hint);
      const priority = PRIORITIES.find((one) => one === raw.priority);
      if (!isKey(key) || !comment || hint === null || !priority) return null;
      // A hint is typed, and what is typed is asked for by hand.
      if (typeof regenerate !== "boolean" || (hint !== "" && priority !== "hand")) return null;
      return { kind, key, comment, regenerate, hint, priority };
    }
    case "draft.more": {
      const { kind, key, known, wanted } = raw;
      const comment = readComment(raw.comment);
      const hint = readText(raw.hint, LIMITS.hint);
      if (!isKey(key) || !comment || hint === null || !isCount(wanted, LIMITS.alternatives))
        return null;
      if (!Array.isArray(known) || !known.every(isRowId)) return null;
      // The newest are the ones that could come again.
      return { kind, key, comment, known: known.slice(-LIMITS.knownDrafts), wanted, hint };
    }
    case "draft.cancel":
      return isKey(raw.key) && typeof raw.more === "boolean"
        ? { kind: raw.kind, key: raw.key, more: raw.more }
        : null;
    case "draft.outcome": {
      const outcome = OUTCOMES.find((one) => one === raw.outcome);
      const text = readText(raw.text, LIMITS.replyText);
      if (!outcome || text === null || !isRowId(raw.draft_id)) return null;
      return { kind: raw.kind, draft_id: raw.draft_id, outcome, text };
    }
    case "lesson.decide": {
      const decision = readDecision(raw);
      return decision && { kind: raw.kind, ...decision };
    }
    case "claim.resolve": {
      const { kind, draft_id, start, end, length } = raw;
      const how = WAYS.find((one) => one === raw.how);
      if (!how || !isRowId(draft_id)) return null;
      if (!isOffset(start) || !isOffset(end) || !isOffset(length)) return null;
      return { kind, draft_id, start, end, length, how };
    }
    case "harvest.pairs": {
      const pairs = readPairs(raw.pairs);
      return isSite(raw.site) && pairs ? { kind: raw.kind, site: raw.site, pairs } : null;
    }
    default:
      return null;
  }
}

/** A message from the options page, or null: drop it. */
export function fromOptions(raw: unknown): FromOptions | null {
  if (!isRecord(raw)) return null;
  switch (raw.kind) {
    case "state":
    case "unpair":
    case "agent.status":
    case "sites.changed":
      return { kind: raw.kind };
    case "pair":
      return typeof raw.secret === "string" && raw.secret.length <= 200
        ? { kind: raw.kind, secret: raw.secret }
        : null;
    case "voice": {
      const question = readQuestion(raw.question);
      return question && { kind: raw.kind, question };
    }
    default:
      return null;
  }
}

function readQuestion(raw: unknown): Question | null {
  if (!isRecord(raw)) return null;
  switch (raw.type) {
    case "voice.request":
    case "lessons.request":
    case "goals.request":
    case "facts.request":
      return { type: raw.type };
    case "lesson.decide": {
      const decision = readDecision(raw);
      return decision && { type: raw.type, ...decision };
    }
    case "goal.add": {
      const kind = GOAL_KINDS.find((one) => one === raw.kind);
      const text = readText(raw.text, LIMITS.sentence);
      if (!kind || !text || !isCount(raw.per_day, LIMITS.goalPerDay)) return null;
      return { type: raw.type, kind, text, per_day: raw.per_day };
    }
    case "goal.remove":
      return isRowId(raw.goal_id) ? { type: raw.type, goal_id: raw.goal_id } : null;
    case "fact.add": {
      const { type, site, expires } = raw;
      const text = readText(raw.text, LIMITS.fact);
      if (!text || !(site === "" || isSite(site)) || !isDay(expires)) return null;
      return { type, text, site, expires, private: raw.private === true };
    }
    case "fact.remove":
      return isRowId(raw.fact_id) ? { type: raw.type, fact_id: raw.fact_id } : null;
    default:
      return null;
  }
}

function readDecision(raw: Record<string, unknown>): Decision | null {
  const decision = DECISIONS.find((one) => one === raw.decision);
  const text = readText(raw.text, LIMITS.sentence);
  if (!decision || text === null || !isRowId(raw.lesson_id)) return null;
  return { lesson_id: raw.lesson_id, decision, text };
}

/** Pages send no more than fits; of one that does, what is too much is dropped. */
function readPairs(raw: unknown): HarvestedPair[] | null {
  if (!Array.isArray(raw)) return null;
  const pairs: HarvestedPair[] = [];
  for (const item of raw.slice(0, LIMITS.harvestPairs)) {
    const pair = readPair(item);
    if (!pair) return null;
    pairs.push(pair);
  }
  while (bytes(pairs) > MOST_BYTES) pairs.pop();
  return pairs.length > 0 ? pairs : null;
}

function readPair(raw: unknown): HarvestedPair | null {
  if (!isRecord(raw) || !isIdentifier(raw.post_id)) return null;
  const comment = readText(raw.comment, LIMITS.commentText);
  const reply = readText(raw.reply, LIMITS.replyText);
  const author = readText(raw.author, LIMITS.name);
  const post = readText(raw.post, LIMITS.postTitle);
  if (!comment || !reply || author === null || post === null) return null;
  return { comment, reply, author, post_id: raw.post_id, post };
}

function readComment(raw: unknown): Comment | null {
  if (!isRecord(raw) || !Array.isArray(raw.thread ?? [])) return null;
  const author = readText(raw.author, LIMITS.name);
  const text = readText(raw.text, LIMITS.commentText);
  const post = readPost(raw.post);
  const { site } = raw;
  if (!isSite(site) || !isIdentifier(raw.id) || author === null || !text || !post) return null;
  const thread: ThreadItem[] = [];
  // Oldest first: the newest items are the ones to keep.
  for (const item of (raw.thread as unknown[] | undefined)?.slice(-LIMITS.threadItems) ?? []) {
    const read = readThreadItem(item);
    if (!read) return null;
    thread.push(read);
  }
  return fitted({ site, id: raw.id, author, text, post, thread });
}

function readPost(raw: unknown): Post | null {
  if (!isRecord(raw) || !isIdentifier(raw.id)) return null;
  const title = readText(raw.title ?? "", LIMITS.postTitle);
  const text = readText(raw.text ?? "", LIMITS.postText);
  return title === null || text === null ? null : { id: raw.id, title, text };
}

function readThreadItem(raw: unknown): ThreadItem | null {
  if (!isRecord(raw)) return null;
  const author = readText(raw.author, LIMITS.name);
  const text = readText(raw.text, LIMITS.threadText);
  return author === null || text === null ? null : { author, text, own: raw.own === true };
}

/** Drops the oldest of the thread, then the post's text, until the whole can travel. */
function fitted(comment: Comment): Comment {
  const thread = [...(comment.thread ?? [])];
  let fitting: Comment = { ...comment, thread };
  while (bytes(fitting) > MOST_BYTES && thread.length > 0) thread.shift();
  if (bytes(fitting) > MOST_BYTES) fitting = { ...fitting, post: { ...comment.post, text: "" } };
  return fitting;
}

function sameOrigin(origin: string, own: URL): boolean {
  const url = parseUrl(origin);
  return url?.protocol === own.protocol && url.host === own.host;
}
