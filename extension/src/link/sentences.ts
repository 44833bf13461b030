/** What the creator is told: one sentence on what happened, one on what to do. */
import type { LinkState, Refusal } from "../messages";
import type { SecretFault } from "./transcript";

const REFUSED: Record<Refusal, string> = {
  impostor:
    "Another program answered on the agent's port, or the agent no longer knows this browser. " +
    "If it is your agent, run: rejoinder pair, and paste the new code into the options page.",
  auth:
    "The agent does not know this browser. " +
    "Run: rejoinder pair, and paste what it prints into the options page.",
  bad_message:
    "The extension and the agent did not understand each other. " +
    "Update both to versions that belong together.",
  deadline: "The agent did not answer in time. It is tried again by itself.",
  replaced:
    "Another window of this browser profile took over the link. " +
    "Close the other one, or reload this page to use it here.",
  version:
    "The extension and the agent speak different versions. " +
    "Update both to versions that belong together.",
  slow_down: "The agent was asked too much at once. It is tried again in a minute.",
};

/** Where the link stands, for people. */
export function sentence(link: LinkState): string {
  switch (link.state) {
    case "unpaired":
      return "Not paired yet. Run: rejoinder pair, and paste what it prints into the options page.";
    case "unread":
      return (
        "The browser could not read what it keeps for Rejoinder. " +
        "It is tried again by itself; if this stays, restart the browser."
      );
    case "connecting":
      return "Connecting to the Rejoinder agent.";
    case "ready":
      return `Connected to the Rejoinder agent, version ${link.agentVersion}.`;
    case "down":
      // Browsers do not tell a closed port from an agent that turned an unknown browser away.
      return (
        "The Rejoinder agent is not running. Start it with: rejoinder up " +
        "(if it runs, pair this browser again with: rejoinder pair)."
      );
    case "refused":
      return REFUSED[link.why];
  }
}

/** Why a pairing failed after the code was sent off. */
export function pairingSentence(why: Refusal | "down"): string {
  switch (why) {
    case "down":
      return (
        "No agent answered. Run: rejoinder up, then: rejoinder pair in another terminal, " +
        "and paste the code within two minutes."
      );
    case "impostor":
    case "auth":
      return (
        "The code was not accepted: it is used up, too old, or declined in the terminal. " +
        "Run: rejoinder pair again and paste the new code."
      );
    case "deadline":
      return (
        "The pairing was not confirmed in time. " +
        "Run: rejoinder pair again and answer the question in the terminal."
      );
    default:
      return REFUSED[why];
  }
}

/** Why a pasted text is no pairing code. */
export function secretSentence(fault: SecretFault): string {
  const again = "Copy it again from the terminal, all seven groups.";
  switch (fault) {
    case "length":
      return `The pairing code is too short or too long. ${again}`;
    case "character":
      return `The pairing code has a character that never stands in one. ${again}`;
    case "check":
      return `The pairing code has a typing mistake. ${again}`;
    case "port":
      return (
        "The agent listens on a port that this extension does not know. " +
        "Set its port back to one of the three standard ones."
      );
  }
}
