/** The section about lessons: what edits taught, to be kept, put in other words, or forgotten. */
import type { Change, Lesson, LessonDecide } from "../protocol.gen";
import { LIMITS } from "../protocol.gen";
import { action, byId, facts, make } from "./dom";
import { Panel } from "./panel";

export function lessonsSection(): Panel<"lessons"> {
  const list = byId("lessons", HTMLElement);
  const title = byId("lessons-title", HTMLElement);

  const decide = async (lesson: Lesson, decision: LessonDecide["decision"], text: string) => {
    const done = decision === "keep" ? "Kept." : "Forgotten. It will not be learned again.";
    const question = {
      type: "lesson.decide",
      lesson_id: lesson.lesson_id,
      decision,
      text,
    } as const;
    // The button that was pressed is drawn anew, or gone.
    if (await panel.tell(question, done)) title.focus();
  };

  const panel = new Panel({
    section: byId("lessons-section", HTMLElement),
    content: byId("lessons-content", HTMLElement),
    note: byId("lessons-note", HTMLElement),
    question: { type: "lessons.request" },
    answer: "lessons",
    show: ({ lessons }) => {
      list.replaceChildren(...lessons.map((lesson) => item(lesson, decide)));
      byId("lessons-empty", HTMLElement).hidden = lessons.length > 0;
    },
    engaged: () => list.querySelector("form") !== null,
  });
  return panel;
}

type Decide = (lesson: Lesson, decision: LessonDecide["decision"], text: string) => Promise<void>;

function item(lesson: Lesson, decide: Decide): HTMLElement {
  const li = make("li");
  const buttons = make("div", "", { class: "row acts" });
  const press = (text: string, act: () => void) => {
    const button = action(text, `${text}: ${lesson.text}`, act);
    buttons.append(button);
    return button;
  };
  const sentence = make("p", lesson.text, { class: "sentence", dir: "auto" });
  if (lesson.state === "new") press("Keep", () => void decide(lesson, "keep", ""));
  const edit = press("Edit", () => {
    const form = editor(lesson, decide, () => {
      form.replaceWith(sentence);
      buttons.hidden = false;
      edit.focus();
    });
    sentence.replaceWith(form);
    buttons.hidden = true;
    form.querySelector("input")?.select();
  });
  press("Forget", () => void decide(lesson, "forget", ""));
  li.append(sentence, make("small", evidence(lesson)), ...example(lesson.changes), buttons);
  return li;
}

/** The sentence in a field; Enter keeps it, Escape or Cancel gives it up. */
function editor(lesson: Lesson, decide: Decide, cancel: () => void): HTMLFormElement {
  const form = make("form", "", { class: "row" });
  const field = make("input", "", {
    type: "text",
    dir: "auto",
    required: "",
    maxlength: String(LIMITS.sentence),
    autocomplete: "off",
    "aria-label": "The lesson in your words",
  });
  field.value = lesson.text;
  const back = make("button", "Cancel", { type: "button", class: "small" });
  back.addEventListener("click", cancel);
  form.append(field, make("button", "Save", { type: "submit", class: "small main" }), back);
  form.addEventListener("keydown", ({ key, isComposing }) => {
    if (key === "Escape" && !isComposing) cancel();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text !== "") void decide(lesson, "keep", text === lesson.text ? "" : text);
  });
  return form;
}

function evidence({ scope, seen, state }: Lesson): string {
  const times = seen === 1 ? "once" : `${seen} times`;
  const parts = [scope, `seen ${times}`, state === "kept" ? "kept" : "waits for your word"];
  return parts.filter((part) => part !== "").join(" · ");
}

/** One edit that it was learned from, folded. */
function example([change]: readonly Change[]): HTMLElement[] {
  if (!change) return [];
  const details = make("details");
  const text = (words: string) => make("span", words, { dir: "auto" });
  const sides = make("dl", "", { class: "facts" });
  sides.append(...facts([["Drafted", text(change.draft)] as const, ["Yours", text(change.final)]]));
  details.append(make("summary", "An example"), sides);
  return [details];
}
