/** A line in the card about what was learned from an edit, shown once: keep, edit or forget it. */
import type { Decision, Taught } from "../messages";
import { LIMITS } from "../protocol.gen";
import { cut } from "../text";
import { el, foreign, press } from "./parts";
import { DOUBTS, doubt, isPersons } from "./trust";

export interface LessonOptions {
  /** The card's element on the page. */
  host: HTMLElement;
  decide(decision: Decision): void;
  /** Tells a screen reader. */
  say(text: string): void;
  /** Where the focus goes when what had it is gone. */
  leave(): void;
  signal: AbortSignal;
}

export class LessonNote {
  readonly element: HTMLElement;
  /** Of the lesson that was shown last. */
  id = "";
  readonly #options: LessonOptions;
  #lesson: Taught | null = null;

  constructor(document: Document, options: LessonOptions) {
    this.#options = options;
    this.element = el(document, "div", { class: "lesson", role: "group", "aria-label": "Lesson" });
    this.element.hidden = true;
    const { signal } = options;
    this.element.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.element.addEventListener("keydown", (event) => this.#onKey(event), { signal });
  }

  /** True while the creator has not said what to make of it. */
  get undecided(): boolean {
    return this.#lesson !== null;
  }

  show(lesson: Taught): void {
    this.#lesson = lesson;
    this.id = lesson.lesson_id;
    this.#offer();
    this.#options.say(this.element.innerText);
  }

  /** The decision did not reach the agent. */
  failed(text: string): void {
    this.#end(text);
  }

  #offer(): void {
    const { ownerDocument: document } = this.element;
    if (!this.#lesson) return;
    this.#put(
      el(document, "p", {}, "Noticed: ", foreign(document, this.#lesson.text)),
      press(document, "keep", "Keep", "link"),
      press(document, "reword", "Edit", "link"),
      press(document, "forget", "Forget", "link"),
    );
  }

  #edit(): void {
    const { ownerDocument: document } = this.element;
    const field = el(document, "input", {
      type: "text",
      "aria-label": "The lesson in your words. Enter keeps it, Escape closes.",
      maxlength: String(LIMITS.sentence),
      autocomplete: "off",
      dir: "auto",
    });
    field.value = this.#lesson?.text ?? "";
    this.#put(
      field,
      press(document, "save", "Save", "link"),
      press(document, "back", "Cancel", "link"),
    );
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }

  #put(...parts: Node[]): void {
    this.element.replaceChildren(...parts);
    this.element.hidden = false;
  }

  #onClick(event: Event): void {
    if (!isPersons(event) || !(event.target instanceof Element)) return;
    const button = event.target.closest("button");
    const why = button && doubt(this.#options.host, button);
    if (why) return this.#options.say(DOUBTS[why]);
    switch (button?.dataset.do) {
      case "keep":
        return this.#decide("keep", "");
      case "forget":
        return this.#decide("forget", "");
      case "reword":
        return this.#edit();
      case "save":
        return this.#save();
      case "back":
        return this.#back();
    }
  }

  #onKey(event: KeyboardEvent): void {
    const field = this.element.querySelector("input");
    if (!field || !isPersons(event)) return;
    // The card around it has keys of its own.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") this.#back();
    if (event.key !== "Enter" || event.target !== field) return;
    event.preventDefault();
    this.#save();
  }

  #back(): void {
    this.#offer();
    this.element.querySelector<HTMLElement>('[data-do="reword"]')?.focus({ preventScroll: true });
  }

  #save(): void {
    const text = cut(this.element.querySelector("input")?.value.trim() ?? "", LIMITS.sentence);
    this.#decide("keep", text === this.#lesson?.text ? "" : text);
  }

  #decide(decision: Decision["decision"], text: string): void {
    if (!this.#lesson) return;
    const { lesson_id } = this.#lesson;
    this.#lesson = null;
    this.#end(decision === "keep" ? "Kept." : "Forgotten. It will not be learned again.");
    this.#options.leave();
    this.#options.decide({ lesson_id, decision, text });
  }

  #end(text: string): void {
    const { ownerDocument: document } = this.element;
    this.#put(el(document, "p", {}, text));
    this.#options.say(text);
  }
}
