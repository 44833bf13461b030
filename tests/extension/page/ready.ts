/** A draft as the agent sends it. */
import type { DraftReady } from "../../../extension/src/protocol.gen";

export const READY: DraftReady = {
  type: "draft.ready",
  re: 1,
  draft_id: "0123456789abcdef0123456789abcdef",
  text: "It's the 35mm, wide open.",
  alternatives: ["The 35mm!", "A 35mm lens."],
  pile: "question",
  claims: [],
  likeness: 0.87,
  remembered: 8,
  journalled: false,
  outcome: null,
};
