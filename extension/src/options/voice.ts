/** The section about the voice: how the creator writes, and how much is known of it. */
import type { VoiceSheet } from "../protocol.gen";
import { byId, facts, make } from "./dom";
import { Panel } from "./panel";

/** So many replies the agent needs before it says how like the creator a draft is; a test holds it
 * to `FEWEST` in agent/rejoinder/voice/likeness.py. */
export const LIKENESS_FROM = 50;

const NOTHING =
  "No reply of yours is known yet. Bring some in with rejoinder import, accept drafts, or let " +
  "Rejoinder learn from your replies on your own pages.";

export function voiceSection(): Panel<"voice"> {
  const about = byId("voice-about", HTMLElement);
  const lines = byId("voice-lines", HTMLElement);
  const note = byId("voice-note", HTMLElement);
  return new Panel({
    section: byId("voice", HTMLElement),
    content: byId("voice-content", HTMLElement),
    note,
    question: { type: "voice.request" },
    answer: "voice",
    show: (sheet) => {
      about.replaceChildren(...facts(sheet.replies > 0 ? known(sheet) : []));
      lines.replaceChildren(...sheet.lines.map((line) => make("li", line, { dir: "auto" })));
      byId("voice-empty", HTMLElement).textContent = sheet.replies > 0 ? "" : NOTHING;
    },
  });
}

function known({ replies, pairs, likeness }: VoiceSheet): [string, string][] {
  const number = new Intl.NumberFormat("en");
  const missing = LIKENESS_FROM - replies;
  const more = `${missing} more ${missing === 1 ? "reply is" : "replies are"} needed`;
  return [
    ["Learned from", `${number.format(replies)} ${replies === 1 ? "reply" : "replies"}`],
    ["Beside their comment", `${number.format(pairs)} of them`],
    [
      "How like you",
      likeness
        ? "Told beside each draft, as a number of 100"
        : `Too little to tell yet${missing > 0 ? `: ${more}` : ""}`,
    ],
  ];
}
