/** The answers of one page: by the site's id, by our own number, and in the order of the page. */
import type { ToPage } from "../messages";
import type { Answer } from "./answer";
import type { Seen } from "./read";

type Kind =
  | ("draft.token" | "draft.alternative" | "claim.resolved" | "claim.failed")
  | ("outcome.failed" | "lesson" | "lesson.failed");
/** Messages that are about one answer and nothing around it. */
type About = Extract<ToPage, { kind: Kind }>;

export class Answers {
  readonly #byId = new Map<string, Answer>();
  readonly #byKey = new Map<number, Answer>();
  readonly #hosts = new WeakSet<Node>();

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Answer | undefined {
    return this.#byId.get(id);
  }

  at(key: number): Answer | undefined {
    return this.#byKey.get(key);
  }

  withDraft(draftId: string): Answer | undefined {
    return [...this.#byId.values()].find((one) => one.has(draftId));
  }

  withLesson(lessonId: string): Answer | undefined {
    return [...this.#byId.values()].find(({ card }) => card.lesson.id === lessonId);
  }

  /** Brings a message to the answer it is about, if that still lies here. */
  hear(message: About): void {
    switch (message.kind) {
      case "draft.token":
        return this.at(message.key)?.token(message.text, message.restart);
      case "draft.alternative":
        return this.at(message.key)?.alternative(message.draft);
      case "claim.resolved": {
        const { draft_id, text, claims } = message;
        return this.withDraft(draft_id)?.showing.resolved(draft_id, text, claims);
      }
      case "claim.failed":
        return this.withDraft(message.draft_id)?.showing.unresolved(message.draft_id, message.text);
      case "outcome.failed":
        return this.withDraft(message.draft_id)?.card.notice(message.text);
      case "lesson":
        return this.withDraft(message.draft_id)?.taught(message.lesson);
      case "lesson.failed":
        return this.withLesson(message.lesson_id)?.card.lesson.failed(message.text);
    }
  }

  add(id: string, answer: Answer): void {
    this.#byId.set(id, answer);
    this.#byKey.set(answer.key, answer);
    this.#hosts.add(answer.card.host);
  }

  forget(id: string, answer: Answer): void {
    this.#byId.delete(id);
    this.#byKey.delete(answer.key);
  }

  /** Whether a node is one of the cards. */
  owns(node: Node): boolean {
    return this.#hosts.has(node);
  }

  entries(): [string, Answer][] {
    return [...this.#byId];
  }

  inOrder(all: readonly Seen[]): Answer[] {
    return all.map(({ id }) => this.#byId.get(id)).filter((answer) => answer !== undefined);
  }
}
