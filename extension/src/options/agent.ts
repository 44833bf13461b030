/** The section about the agent: where the link stands, pairing, what the agent says of itself. */
import { sentence } from "../link/sentences";
import type { LinkState } from "../messages";
import type { AgentStatus } from "../protocol.gen";
import { ask, onLink } from "./ask";
import { byId, facts, say } from "./dom";

/** @param told is called with the link as it stands, each time that the page hears of it */
export function agentSection(told: (link: LinkState) => void): void {
  const form = byId("pair", HTMLFormElement);
  const secret = byId("secret", HTMLInputElement);
  const note = byId("pair-note", HTMLElement);
  const again = byId("again", HTMLDetailsElement);

  const show = (link: LinkState) => {
    const state = byId("link", HTMLElement);
    state.dataset.state = link.state;
    const text = link.state === "unpaired" ? "Not paired with an agent yet." : sentence(link);
    // A live region speaks whenever its text is set, so only set what is new.
    if (state.textContent !== text) state.textContent = text;
    told(link);
    if (form.ariaBusy === "true") return;
    placeForm(form, again, link);
    void showStatus(link);
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    if (!button || form.ariaBusy === "true") return;
    form.ariaBusy = "true";
    button.disabled = true;
    say(note, "Now look at the terminal: answer y if it names this browser.");
    const answer = await ask({ kind: "pair", secret: secret.value });
    form.ariaBusy = null;
    button.disabled = false;
    if (answer.ok) {
      secret.value = "";
      say(note, "Paired.");
      again.open = false;
      show(answer.link);
    } else {
      say(note, answer.text, "warn");
      secret.focus();
      await refresh();
    }
  });

  byId("unpair", HTMLButtonElement).addEventListener("click", async () => {
    if (!confirm("Unpair this browser from the agent?")) return;
    const answer = await ask({ kind: "unpair" });
    say(note, answer.ok ? "" : answer.text, "warn");
    if (answer.ok) show(answer.link);
  });

  const refresh = async () => {
    const answer = await ask({ kind: "state" });
    if (answer.ok) show(answer.link);
    else say(byId("link", HTMLElement), answer.text);
  };

  onLink(show);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void refresh();
  });
  void refresh();
}

/** A paired browser rarely needs the form: it then stands inside the details, mostly closed. */
function placeForm(form: HTMLFormElement, again: HTMLDetailsElement, link: LinkState): void {
  const unpaired = link.state === "unpaired";
  form.hidden = false;
  again.hidden = unpaired;
  // Moving it takes the focus from the field, so it is moved only when it must be.
  const inside = form.parentElement === again;
  if (unpaired && inside) again.before(form);
  if (!unpaired && !inside) again.querySelector("summary")?.after(form);
  if (link.state === "refused" && (link.why === "auth" || link.why === "impostor")) {
    again.open = true;
  }
}

let shown: LinkState | null = null;

async function showStatus(link: LinkState): Promise<void> {
  shown = link;
  const list = byId("status", HTMLElement);
  const answer = link.state === "ready" ? await ask({ kind: "agent.status" }) : null;
  if (shown !== link) return;
  const status = answer?.ok ? answer.status : undefined;
  list.hidden = !status;
  list.replaceChildren(...(status ? facts(about(status)) : []));
}

function about(status: AgentStatus): [string, string][] {
  const number = new Intl.NumberFormat();
  return [
    ["Writes as", status.creator || "nobody yet: import an archive with rejoinder import"],
    ["Model", status.model],
    ["Replies remembered", number.format(status.replies)],
    ["Facts", number.format(status.facts)],
  ];
}
