/** Where the pairing is kept: the key as a CryptoKey that no script can export. */
import { withStore } from "../db";
import type { PairingStore } from "./connection";
import type { Pairing } from "./handshake";

const ONLY = "agent";

export const pairings: PairingStore = {
  async load() {
    const value: unknown = await withStore("pairing", "readonly", (store) => store.get(ONLY));
    return isPairing(value) ? value : null;
  },
  async save(pairing) {
    await withStore("pairing", "readwrite", (store) => store.put(pairing, ONLY));
  },
  async clear() {
    await withStore("pairing", "readwrite", (store) => store.delete(ONLY));
  },
};

function isPairing(value: unknown): value is Pairing {
  if (typeof value !== "object" || value === null) return false;
  const { key, clientId, agentId, port } = value as Record<string, unknown>;
  return (
    key instanceof CryptoKey &&
    typeof clientId === "string" &&
    typeof agentId === "string" &&
    Number.isInteger(port)
  );
}
