/**
 * An agent for tests: a real WebSocket server on a free port, its proofs made with node:crypto,
 * so that they do not share a line with the extension's own.
 */
import { createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { WebSocket } from "ws";
import { WebSocketServer } from "ws";
import { parseSecret } from "../../extension/src/link/transcript";

export const ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
export const AGENT_ID = "a1".repeat(32);
export const CLIENT_ID = "c2".repeat(16);
export const LIMITS = { message: 262144, in_flight: 32, comment_text: 20000, idle_s: 70 };

type Frame = Record<string, unknown> & { type: string };
export interface Peer {
  socket: WebSocket;
  /** All frames of this socket, in order. */
  received: Frame[];
  send(message: object): void;
}

/** `key` is the login key; `secret` the pairing code, when a window is open. */
export interface FakeAgentOptions {
  key?: Buffer;
  secret?: string;
  origin?: string;
  /** Called after `ready`, for every later frame. */
  on?: (frame: Frame, peer: Peer) => void;
  /** Takes the place of the whole agent: a rogue program on the port. */
  rogue?: (frame: Frame, peer: Peer) => void;
  /** Called instead of sending `ready`. */
  instead?: (peer: Peer) => void;
}

export class FakeAgent {
  readonly peers: Peer[] = [];
  /** The key of the last handshake. */
  key: Buffer = Buffer.alloc(32);

  #paired: Buffer | undefined;

  private constructor(
    private readonly server: WebSocketServer,
    private readonly options: FakeAgentOptions,
  ) {
    server.on("connection", (socket) => this.#connected(socket));
  }

  static async start(options: FakeAgentOptions = {}, port = 0): Promise<FakeAgent> {
    const server = new WebSocketServer({ host: "127.0.0.1", port, path: "/link" });
    await new Promise((resolve) => server.once("listening", resolve));
    return new FakeAgent(server, options);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Everything that ever arrived, as text. */
  get capture(): string {
    return JSON.stringify(this.peers.map(({ received }) => received));
  }

  async stop(): Promise<void> {
    for (const socket of this.server.clients) socket.terminate();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #connected(socket: WebSocket): void {
    const send = (message: object) => socket.send(JSON.stringify(message));
    const peer: Peer = { socket, received: [], send };
    this.peers.push(peer);
    let na = "";
    socket.on("message", (data) => {
      const frame = JSON.parse(String(data)) as Frame;
      peer.received.push(frame);
      if (this.options.rogue) return this.options.rogue(frame, peer);
      if (frame.type === "hello") {
        na = randomBytes(32).toString("hex");
        this.key = this.#keyFor(frame, na);
        const proof = this.#proof("agent", frame, na);
        peer.send({ type: "challenge", v: 1, agent_id: AGENT_ID, na, proof });
      } else if (frame.type === "auth") {
        const [hello] = peer.received;
        const right = hello && frame.proof === this.#proof("client", hello, na);
        if (!right) return socket.close(4401);
        if (this.options.instead) return this.options.instead(peer);
        this.#paired = this.key;
        peer.send(ready());
      } else {
        this.options.on?.(frame, peer);
      }
    });
  }

  #keyFor(hello: Frame, na: string): Buffer {
    if (hello.mode === "login") return this.options.key ?? this.#paired ?? randomBytes(32);
    const secret = parseSecret(this.options.secret ?? "", 9);
    const ikm = secret.ok ? secret.key : randomBytes(26).toString("hex");
    const salt = Buffer.from(String(hello.nc) + na, "hex");
    const info = `reply-link/1 key${AGENT_ID}${this.options.origin ?? ORIGIN}`;
    return Buffer.from(hkdfSync("sha256", ikm, salt, info, 32));
  }

  #proof(role: string, hello: Frame, na: string): string {
    const parts = [
      "reply-link/1",
      hello.mode,
      this.options.origin ?? ORIGIN,
      `127.0.0.1:${this.port}`,
      AGENT_ID,
      hello.client_id ?? "",
      hello.nc,
      na,
    ].map((part) => {
      const data = Buffer.from(String(part));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(data.length);
      return Buffer.concat([length, data]);
    });
    const digest = createHash("sha256").update(Buffer.concat(parts)).digest();
    return createHmac("sha256", this.key).update(role).update(digest).digest("hex");
  }
}

export function ready(): Frame {
  return {
    type: "ready",
    session: "d3".repeat(16),
    client_id: CLIENT_ID,
    agent_version: "0.1.0",
    limits: LIMITS,
  };
}

/** A pairing code for the port at `index`, with `random` as its 26 characters. */
export function pairingCode(index: number, random = "7R3JN0RC0MMENT5W1THV01CE42"): string {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const sum = Array.from(`${index}${random}`).reduce(
    (total, letter, at) => total + (2 * at + 1) * alphabet.indexOf(letter),
    0,
  );
  return `${index}${alphabet[sum % 32]}${random}`.replace(/(.{4})(?=.)/g, "$1-");
}
