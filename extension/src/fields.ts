/** Single fields of a message that may be anything: each is what it should be, or is refused. */
import { LIMITS } from "./protocol.gen";
import { cut } from "./text";

export function readText(value: unknown, most: number): string | null {
  return typeof value === "string" ? cut(value, most) : null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isKey(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= most;
}

/** A place in a reply. */
export function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LIMITS.replyText;
}

export function isSite(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][a-z0-9-]{0,31}$/.test(value);
}

export function isIdentifier(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value !== "" &&
    value.isWellFormed() &&
    cut(value, LIMITS.identifier) === value
  );
}

export function isRowId(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{32}$/.test(value);
}

/** A day as YYYY-MM-DD, or empty for none. */
export function isDay(value: unknown): value is string {
  return typeof value === "string" && /^(?:\d{4}-\d{2}-\d{2})?$/.test(value);
}
