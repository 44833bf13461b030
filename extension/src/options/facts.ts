/** The section about facts: what is true about the creator, where and how long it holds. */
import type { Fact } from "../protocol.gen";
import { LIMITS } from "../protocol.gen";
import { action, byId, make, say } from "./dom";
import { Panel } from "./panel";
import { KINDS } from "./sites";

export function factsSection(): Panel<"facts"> {
  const list = byId("facts", HTMLElement);
  const form = byId("add-fact", HTMLFormElement);
  const field = byId("fact-text", HTMLTextAreaElement);
  const site = byId("fact-site", HTMLSelectElement);
  const until = byId("fact-until", HTMLInputElement);
  const secret = byId("fact-private", HTMLInputElement);
  const note = byId("facts-note", HTMLElement);
  field.maxLength = LIMITS.fact;
  site.append(...Object.entries(KINDS).map(([value, [name]]) => make("option", name, { value })));

  const panel = new Panel({
    section: byId("facts-section", HTMLElement),
    content: byId("facts-content", HTMLElement),
    note,
    question: { type: "facts.request" },
    answer: "facts",
    show: ({ facts }) => {
      until.min = today();
      list.replaceChildren(...facts.map((fact, at) => item(fact, () => remove(fact, at))));
      byId("facts-empty", HTMLElement).hidden = facts.length > 0;
    },
  });

  const remove = async ({ fact_id }: Fact, at: number) => {
    if (!(await panel.tell({ type: "fact.remove", fact_id }, "Removed."))) return;
    // What takes its place, else the one before, else where another can be written.
    const left = list.querySelectorAll("button");
    (left[Math.min(at, left.length - 1)] ?? field).focus();
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    const text = field.value.trim();
    if (text === "") return say(note, "Type what is true first.", "warn");
    if (!button || button.disabled) return;
    button.disabled = true;
    const fact = { text, site: site.value, expires: until.value, private: secret.checked };
    const added = await panel.tell({ type: "fact.add", ...fact }, "Added.");
    button.disabled = false;
    if (added) form.reset();
    field.focus();
  });
  // A fact is one sentence: Enter adds it, as in the other fields.
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return panel;
}

function item(fact: Fact, remove: () => void): HTMLElement {
  const { text, expires } = fact;
  const li = make("li");
  const over = expires !== "" && expires < today();
  li.classList.toggle("over", over);
  const said = make("span", text, { dir: "auto" });
  const about = make("small", "", { class: "calm" });
  if (fact.private) about.append(make("span", "private", { class: "badge" }), " ");
  about.append(scope(fact));
  if (expires !== "") about.append(`, ${over ? "expired" : "until"} ${day(expires)}`);
  li.append(said, about, action("Remove", `Remove ${text}`, remove));
  return li;
}

/** Where it holds. A post's title is not ours, so it keeps its direction to itself. */
function scope({ site, post }: Fact): DocumentFragment {
  const where = document.createDocumentFragment();
  const name = KINDS[site]?.[0] ?? site;
  where.append(name === "" ? (post === "" ? "everywhere" : "") : `on ${name}`);
  if (post !== "") where.append(name === "" ? "under “" : ", under “", make("bdi", post), "”");
  return where;
}

/** Today as YYYY-MM-DD, where the person is. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "31 Jan 2027"; a day that no calendar has stays as it was written. */
function day(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const parts = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(date);
}
