/** A section that shows what the agent knows: asked when the link is up, and said so when it is not. */
import type { Knowledge, LinkState, Question } from "../messages";
import { ask } from "./ask";
import { say } from "./dom";

type Known<T extends Knowledge["type"]> = Extract<Knowledge, { type: T }>;

export interface PanelOptions<T extends Knowledge["type"]> {
  section: HTMLElement;
  /** Hidden until there is something to show. */
  content: HTMLElement;
  /** The section's live region. */
  note: HTMLElement;
  question: Question;
  answer: T;
  show(known: Known<T>): void;
  /** True while the person writes into what `show` would draw anew. */
  engaged?(): boolean;
}

export class Panel<T extends Knowledge["type"]> {
  /** Of several answers under way only the newest counts. */
  #asked = 0;

  constructor(private readonly options: PanelOptions<T>) {}

  /** Called with each change of the link, and when the page is looked at again. */
  link(link: LinkState): void {
    const { content, note, question } = this.options;
    if (link.state === "ready") {
      if (!this.options.engaged?.()) void this.tell(question);
      return;
    }
    this.#asked += 1;
    content.hidden = true;
    say(note, "This is shown while the agent is connected.");
  }

  /**
   * Asks or tells the agent something and shows what it answers.
   *
   * @param done said once that is done
   * @returns false when it was not, and the section says why
   */
  async tell(question: Question, done = ""): Promise<boolean> {
    const { section, content, note, answer: type, show } = this.options;
    this.#asked += 1;
    const asked = this.#asked;
    section.ariaBusy = "true";
    if (content.hidden) say(note, "Asking the agent…");
    const answer = await ask({ kind: "voice", question });
    if (asked !== this.#asked) return answer.ok;
    section.ariaBusy = null;
    const known = answer.ok ? answer.known : undefined;
    if (known?.type !== type) {
      say(note, answer.ok ? "The agent did not answer this." : answer.text, "warn");
      return false;
    }
    content.hidden = false;
    say(note, done);
    show(known as Known<T>);
    return true;
  }
}
