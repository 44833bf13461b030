/** The answers of one page: by the site's id, by our own number, and in the order of the page. */
import type { Answer } from "./answer";
import type { Seen } from "./read";

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
