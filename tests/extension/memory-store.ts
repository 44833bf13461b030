/** An outbox store in memory, for tests of what stands on top of it. */
import { expect, vi } from "vitest";

export class MemoryStore<T extends { draft_id: string }> {
  readonly entries = new Map<string, T>();
  put = async (entry: T) => void this.entries.set(entry.draft_id, entry);
  get = async (draftId: string) => this.entries.get(draftId);
  all = async () => [...this.entries.values()];
  delete = async (draftId: string) => void this.entries.delete(draftId);
  clear = async () => this.entries.clear();

  /** Waits until it holds so many. */
  async until(count: number): Promise<void> {
    await vi.waitFor(() => expect(this.entries.size).toBe(count));
  }
}
