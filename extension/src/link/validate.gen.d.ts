import type { AgentMessage } from "../protocol.gen";

/** Whether `value`, parsed from JSON, is a message the agent may send. */
export function isAgentMessage(value: unknown): value is AgentMessage;
