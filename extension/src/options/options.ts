/** The options page: each section looks after itself. */
import { agentSection } from "./agent";
import { namesSection } from "./lists";
import { shortcutsSection } from "./shortcuts";
import { sitesSection } from "./sites";

agentSection();
sitesSection();
namesSection();
void shortcutsSection();
