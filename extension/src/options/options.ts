/** The options page: each section looks after itself. */
import { agentSection } from "./agent";
import { factsSection } from "./facts";
import { goalsSection } from "./goals";
import { harvestSection } from "./harvest";
import { lessonsSection } from "./lessons";
import { namesSection } from "./lists";
import { shortcutsSection } from "./shortcuts";
import { sitesSection } from "./sites";
import { voiceSection } from "./voice";

const panels = [voiceSection(), lessonsSection(), factsSection(), goalsSection()];
agentSection((link) => {
  for (const panel of panels) panel.link(link);
});
sitesSection();
harvestSection();
namesSection();
void shortcutsSection();
