/** The only place where a frame from the agent becomes a message. */
import type { AgentMessage } from "../protocol.gen";
import { isAgentMessage } from "./validate.gen";

/** The message in `frame`, or null when it is none. Never throws. */
export function parseAgent(frame: unknown): AgentMessage | null {
  if (typeof frame !== "string") return null;
  try {
    const value: unknown = JSON.parse(frame, wellFormed);
    return isAgentMessage(value) ? value : null;
  } catch {
    return null;
  }
}

/** JSON.parse lets half of a surrogate pair through; the agent's reader does not. */
function wellFormed(_key: string, value: unknown): unknown {
  if (typeof value === "string" && !value.isWellFormed()) throw new SyntaxError("lone surrogate");
  return value;
}
