/** Lists of texts a person adds to and removes from: own sites and own names. */
import { getSettings, setSetting } from "../settings";
import { action, byId, make, say } from "./dom";

type Lists = "ownSites" | "ownNames";

export interface EditableList {
  setting: Lists;
  list: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  note: HTMLElement;
  /** What is stored for what was typed, or null when it is not what it should be. */
  clean(typed: string): string | null;
  /** What to say when `clean` refuses. */
  refused: string;
  /** What to do after an entry was added, if anything. */
  next?: string;
  /** Asked before an entry is stored, within the person's click; null when all is well. */
  permit?(entry: string): Promise<string | null>;
  /** Called after a change. */
  changed?(removed?: string): Promise<void>;
  /** More to show beside an entry. */
  extras?(entry: string): Promise<Node[]>;
}

export function editableList(options: EditableList): { show(): Promise<void> } {
  const { form, input, note, setting } = options;

  const show = async () => {
    const entries = (await getSettings())[setting];
    const items = await Promise.all(entries.map((entry) => item(entry)));
    options.list.replaceChildren(...items);
  };

  const item = async (entry: string) => {
    const li = make("li");
    const remove = action("Remove", `Remove ${entry}`, async () => {
      const others = (await getSettings())[setting].filter((one) => one !== entry);
      await setSetting(setting, others);
      await options.changed?.(entry);
      await show();
      say(note, `${entry} was removed.`);
      input.focus();
    });
    const text = make("span", entry, { dir: "auto" });
    li.append(text, ...((await options.extras?.(entry)) ?? []), remove);
    return li;
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const entry = options.clean(input.value);
    if (entry === null) return say(note, options.refused, "warn");
    // Nothing may be awaited before this: a permission is only granted within the click.
    const fault = await options.permit?.(entry);
    if (fault) return say(note, fault, "warn");
    await setSetting(setting, [...(await getSettings())[setting], entry]);
    await options.changed?.();
    await show();
    input.value = "";
    say(note, [`${entry} was added.`, options.next ?? ""].join(" ").trim());
  });

  return { show };
}

export function namesSection(): void {
  const { show } = editableList({
    setting: "ownNames",
    list: byId("own-names", HTMLElement),
    form: byId("add-name", HTMLFormElement),
    input: byId("name", HTMLInputElement),
    note: byId("name-note", HTMLElement),
    clean: (typed) => typed.trim() || null,
    refused: "Type a name first.",
  });
  void show();
}
