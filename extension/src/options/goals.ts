/** The section about goals: what the creator wants said, how they want to be, what is not spoken of. */
import type { Goal, GoalAdd } from "../protocol.gen";
import { LIMITS } from "../protocol.gen";
import { action, byId, make, say } from "./dom";
import { Panel } from "./panel";

const KINDS: Readonly<Record<Goal["kind"], string>> = {
  goal: "Goal",
  value: "Value",
  boundary: "Boundary",
};
/** What one would type, for each kind. */
const EXAMPLES: Readonly<Record<Goal["kind"], string>> = {
  goal: "Mention the newsletter.",
  value: "Kind to beginners, whatever they ask.",
  boundary: "My family.",
};

export function goalsSection(): Panel<"goals"> {
  const list = byId("goals", HTMLElement);
  const form = byId("add-goal", HTMLFormElement);
  const kind = byId("goal-kind", HTMLSelectElement);
  const field = byId("goal-text", HTMLInputElement);
  const cap = byId("goal-cap", HTMLInputElement);
  const note = byId("goals-note", HTMLElement);
  field.maxLength = LIMITS.sentence;
  cap.max = String(LIMITS.goalPerDay);

  const kindNow = () => kind.value as GoalAdd["kind"];
  const suit = () => {
    cap.disabled = kindNow() !== "goal";
    byId("goal-cap-row", HTMLElement).hidden = cap.disabled;
    field.placeholder = EXAMPLES[kindNow()];
  };
  kind.addEventListener("change", suit);
  suit();

  const panel = new Panel({
    section: byId("goals-section", HTMLElement),
    content: byId("goals-content", HTMLElement),
    note,
    question: { type: "goals.request" },
    answer: "goals",
    show: ({ goals }) => {
      list.replaceChildren(
        ...goals.map((goal) =>
          item(goal, async () => {
            const question = { type: "goal.remove", goal_id: goal.goal_id } as const;
            if (await panel.tell(question, "Removed.")) field.focus();
          }),
        ),
      );
    },
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    const text = field.value.trim();
    if (text === "") return say(note, "Type what it is first.", "warn");
    if (!button || button.disabled) return;
    const per_day = cap.disabled ? 1 : cap.valueAsNumber;
    button.disabled = true;
    const added = await panel.tell({ type: "goal.add", kind: kindNow(), text, per_day }, "Added.");
    button.disabled = false;
    if (added) field.value = "";
    field.focus();
  });
  return panel;
}

function item(goal: Goal, remove: () => void): HTMLElement {
  const li = make("li");
  const text = make("span", goal.text, { dir: "auto" });
  const button = action("Remove", `Remove ${goal.text}`, remove);
  li.append(text, make("small", about(goal), { class: "calm" }), button);
  return li;
}

function about({ kind, per_day, today }: Goal): string {
  if (kind !== "goal") return KINDS[kind];
  const replies = per_day === 1 ? "one reply" : `${per_day} replies`;
  return `${KINDS[kind]}, in ${replies} a day at most, ${today} today`;
}
