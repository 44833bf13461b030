/** A connection with its store, over real sockets, for the tests of the link. */
import { expect, vi } from "vitest";
import { WebSocket as NodeSocket } from "ws";
import type { PairingStore } from "../../extension/src/link/connection";
import { Connection } from "../../extension/src/link/connection";
import type { Pairing } from "../../extension/src/link/handshake";
import { Requests } from "../../extension/src/link/requests";
import type { Dial } from "../../extension/src/link/socket";
import type { LinkState } from "../../extension/src/messages";
import type { FakeAgentOptions } from "./fake-agent";
import { AGENT_ID, CLIENT_ID, FakeAgent, ORIGIN } from "./fake-agent";

export const COMMENT = {
  site: "demo",
  id: "1",
  author: "Ada",
  text: "A canary comment",
  post: { id: "p" },
};
export const RAW_KEY = Buffer.alloc(32, 7);

/** The pairing that goes with RAW_KEY. */
export async function pairing(port: number): Promise<Pairing> {
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const usages: KeyUsage[] = ["sign", "verify"];
  const key = await crypto.subtle.importKey("raw", RAW_KEY, hmac, false, usages);
  return { key, clientId: CLIENT_ID, agentId: AGENT_ID, port };
}

export class Rig {
  agent!: FakeAgent;
  connection!: Connection;
  requests = new Requests();
  saved: Pairing | null = null;
  states: LinkState[] = [];
  dialled: string[] = [];
  readonly keepAlive = vi.fn();
  needed = true;
  readonly onForgotten = vi.fn(async () => {});
  readonly store: PairingStore = {
    load: async () => this.saved,
    save: async (pairing) => {
      this.saved = pairing;
    },
    clear: async () => {
      this.saved = null;
    },
  };

  async start(options: FakeAgentOptions = {}): Promise<void> {
    this.agent = await FakeAgent.start({ key: RAW_KEY, ...options });
  }

  connect(ports = [this.agent.port], dial: Dial = this.dial): Connection {
    this.connection = new Connection({
      ports,
      origin: ORIGIN,
      label: async () => "Chrome on linux",
      pairings: this.store,
      requests: this.requests,
      dial,
      keepAlive: this.keepAlive,
      needed: () => this.needed,
      onState: (link) => this.states.push(link),
      onForgotten: this.onForgotten,
    });
    return this.connection;
  }

  /** Waits until the link stands there. */
  async until(state: LinkState["state"]): Promise<void> {
    const stands = () => expect(this.connection.state.state).toBe(state);
    await vi.waitFor(stands, { timeout: 5_000, interval: 5 });
  }

  async close(): Promise<void> {
    await this.connection?.unpair();
    await this.agent?.stop();
  }

  readonly dial: Dial = (url, subprotocol) => {
    this.dialled.push(url);
    const socket = new NodeSocket(url, subprotocol, { origin: ORIGIN });
    // A browser's socket only closes where this one would also throw.
    socket.on("error", () => {});
    return socket as unknown as WebSocket;
  };
}
