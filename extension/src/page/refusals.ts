/** Why a draft did not get into the reply box, or not out of it, and what the creator can do. */
import type { Inserted, Undone } from "./insert";

type Why<Outcome> = Extract<Outcome, { ok: false; why: string }>["why"];

export const MOVED =
  "The page put another comment in this place, so nothing was inserted. Go back and accept again.";
export const CLOSED = "The reply box did not open. Copy the reply and paste it yourself.";

export function notInserted(why: Why<Inserted>): string {
  return why === "readonly"
    ? "The reply box cannot be typed into. Copy the reply and paste it where you can."
    : "The reply box did not take the text. Look into the box, then copy the reply and paste it.";
}

export function notUndone(why: Why<Undone>): string {
  return why === "changed"
    ? "You changed the text since, so it was left as it is. Delete in the box what you do not want."
    : "The box did not give the text back. Press Ctrl+Z in the box, or delete it there.";
}
