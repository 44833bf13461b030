/**
 * What the extension's own parts say to each other. The link's messages are in protocol.gen.ts.
 *
 * A page talks to the background over one Port named "page"; the options page and the
 * background answer single messages. The router decides who may say what.
 */
import type {
  AgentStatus,
  Claim,
  ClaimResolve,
  Comment,
  Draft,
  DraftMore,
  DraftNone,
  DraftOutcome,
  DraftReady,
  DraftRequest,
  FactAdd,
  FactRemove,
  Facts,
  FactsRequest,
  GoalAdd,
  GoalRemove,
  Goals,
  GoalsRequest,
  HarvestedPair,
  Lesson,
  LessonDecide,
  Lessons,
  LessonsRequest,
  VoiceRequest,
  VoiceSheet,
} from "./protocol.gen";

export const PAGE_PORT = "page";

/** Where the link to the agent stands; each has one sentence for the creator in link/sentences.ts. */
export type LinkState =
  | { state: "unpaired" }
  /** The browser did not give out what it keeps, the pairing included. */
  | { state: "unread" }
  | { state: "connecting" }
  | { state: "ready"; agentVersion: string }
  /** Nothing listens on the saved port. */
  | { state: "down" }
  /** The agent, or another program, answered and the link was refused. */
  | { state: "refused"; why: Refusal };

export type Refusal =
  | "impostor"
  | "auth"
  | "bad_message"
  | "deadline"
  | "replaced"
  | "version"
  | "slow_down";

export type Command = "accept" | "regenerate" | "next" | "previous";

/** How a draft is asked for: another one, with a hint, and how soon. */
export type Wish = Required<Pick<DraftRequest, "regenerate" | "hint" | "priority">>;
/** Which drafts are wanted behind the one shown. */
export type Behind = Required<Pick<DraftMore, "known" | "wanted" | "hint">>;

/** What the creator makes of a lesson; an empty text leaves it the words it has. */
export type Decision = Required<Pick<LessonDecide, "lesson_id" | "decision" | "text">>;
/** A lesson as a page is told of it: without the texts that it was learned from. */
export type Taught = Pick<Lesson, "lesson_id" | "text">;

/** What the creator makes of a claim that nothing backs. */
export type Resolution = Pick<ClaimResolve, "draft_id" | "start" | "end" | "length" | "how">;

/** Bytes of JSON that one message of a page may come to; the agent's limit is 256 KiB. */
export const MOST_BYTES = 200 * 1024;

/** `key` is the page's own number for a comment; it means nothing outside that page's port. */
export type FromPage =
  | ({ kind: "draft.request"; key: number; comment: Comment } & Wish)
  | ({ kind: "draft.more"; key: number; comment: Comment } & Behind)
  /** Nobody waits for the draft, or for those behind it. */
  | { kind: "draft.cancel"; key: number; more: boolean }
  | {
      kind: "draft.outcome";
      draft_id: string;
      outcome: DraftOutcome["outcome"];
      text: string;
    }
  | ({ kind: "lesson.decide" } & Decision)
  /** At most one of a draft at a time: it may change where the others stand. */
  | ({ kind: "claim.resolve" } & Resolution)
  /** Comments that the creator answered on this page, read with their consent; one at a time. */
  | { kind: "harvest.pairs"; site: string; pairs: HarvestedPair[] };

export type ToPage =
  | { kind: "link"; link: LinkState }
  /** The keys as the browser has them now; "" for a command without one. */
  | { kind: "keys"; keys: Record<Command, string> }
  | { kind: "draft.token"; key: number; text: string; restart: boolean }
  | { kind: "draft.ready"; key: number; ready: DraftReady }
  | { kind: "draft.none"; key: number; none: DraftNone }
  /** `later`: the background asks again by itself, as long as it lives. */
  | { kind: "draft.failed"; key: number; text: string; later: boolean }
  | { kind: "draft.alternative"; key: number; draft: Draft }
  /** No more alternatives come, for whatever reason. */
  | { kind: "draft.done"; key: number }
  /** What the creator did with this draft could not be kept for the agent; `text` says why. */
  | { kind: "outcome.failed"; draft_id: string; text: string }
  /** What the agent learned from what the creator made of this draft. */
  | { kind: "lesson"; draft_id: string; lesson: Taught }
  | { kind: "lesson.saved"; lesson_id: string }
  | { kind: "lesson.failed"; lesson_id: string; text: string }
  /** The draft as it stands now; the text is empty where nothing was left of it. */
  | { kind: "claim.resolved"; draft_id: string; text: string; claims: Claim[] }
  | { kind: "claim.failed"; draft_id: string; text: string }
  | { kind: "harvest.saved"; added: number; known: number }
  | { kind: "harvest.failed"; text: string }
  | { kind: "command"; command: Command };

/** Asked by the options page only. */
export type FromOptions =
  | { kind: "state" }
  | { kind: "pair"; secret: string }
  | { kind: "unpair" }
  | { kind: "agent.status" }
  | { kind: "voice"; question: Question }
  | { kind: "sites.changed" };

type Body<T> = Omit<T, "id">;
/** What the options page asks the agent about the creator, and tells it. */
export type Question =
  | Body<VoiceRequest>
  | Body<LessonsRequest>
  | Body<Required<LessonDecide>>
  | Body<GoalsRequest>
  | Body<Required<GoalAdd>>
  | Body<GoalRemove>
  | Body<FactsRequest>
  | Body<Required<FactAdd>>
  | Body<FactRemove>;
export type Knowledge = VoiceSheet | Lessons | Goals | Facts;

export type ToOptions =
  | { ok: true; link: LinkState; status?: AgentStatus; known?: Knowledge }
  | { ok: false; text: string };

/** Said by the background to an open options page, unasked, whenever the link changes. */
export type PushedToOptions = { kind: "link"; link: LinkState };

/** What the creator set, kept in storage.local; no secret is ever in it. */
export interface Settings {
  /** Origins the creator says are theirs, e.g. "https://blog.example". */
  ownSites: string[];
  /** Names or handles the creator comments under, to recognise their own comments. */
  ownNames: string[];
  /** Sites switched off, by adapter name. */
  off: string[];
  /** Origins where the creator's own replies may be read to learn from them. */
  harvest: string[];
  /** Origins where they may not: it was offered and declined. */
  noHarvest: string[];
}
