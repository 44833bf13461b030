/**
 * The client's side of the handshake, without a socket: what to say, and what to think of the
 * answer.
 *
 * The agent proves itself first. A program that took the port learns a random id and a nonce,
 * and nothing else: not one byte that depends on the key leaves before its proof was checked.
 */
import type { Refusal } from "../messages";
import type { AgentMessage, Auth, Hello, Ready } from "../protocol.gen";
import { PROTOCOL_VERSION } from "../protocol.gen";
import type { Transcript } from "./transcript";
import { nonce, pairingKey, proof, proves } from "./transcript";

/** What a finished pairing leaves behind; K is a CryptoKey that cannot be exported. */
export interface Pairing {
  key: CryptoKey;
  clientId: string;
  agentId: string;
  port: number;
}

/** How this side knows the agent: by the key of an earlier pairing, or by a pasted code. */
export type Credentials =
  | { mode: "login"; pairing: Pairing }
  | { mode: "pair"; port: number; secret: string };

export type Step = { send: Auth } | { ready: Ready; pairing: Pairing } | { refuse: Refusal };

type Phase =
  | { name: "hello sent" }
  | { name: "auth sent"; key: CryptoKey; agentId: string }
  | { name: "over" };

export class Handshake {
  readonly hello: Hello;
  readonly port: number;
  /** True once the agent has proved that it knows the key. */
  agentProved = false;
  #phase: Phase = { name: "hello sent" };

  /** `label` is what the agent calls this browser; `nc` is given in tests only. */
  constructor(
    private readonly credentials: Credentials,
    private readonly origin: string,
    private readonly label: string,
    nc: string = nonce(),
  ) {
    const { mode } = credentials;
    this.hello = { type: "hello", v: PROTOCOL_VERSION, mode, nc };
    if (mode === "login") this.hello.client_id = credentials.pairing.clientId;
    this.port = mode === "login" ? credentials.pairing.port : credentials.port;
  }

  /** Takes the agent's next message. After `ready` or `refuse` there is nothing more to say. */
  async receive(message: AgentMessage): Promise<Step> {
    const phase = this.#phase;
    this.#phase = { name: "over" };
    if (phase.name === "hello sent" && message.type === "challenge") {
      return this.#challenged(message);
    }
    if (phase.name === "auth sent" && message.type === "ready") {
      return this.#accepted(message, phase.key, phase.agentId);
    }
    return { refuse: this.agentProved ? "bad_message" : "impostor" };
  }

  async #challenged(challenge: AgentMessage & { type: "challenge" }): Promise<Step> {
    if (challenge.v !== PROTOCOL_VERSION) return { refuse: "version" };
    const transcript: Transcript = {
      mode: this.credentials.mode,
      origin: this.origin,
      port: this.port,
      agentId: challenge.agent_id,
      clientId: this.hello.client_id ?? "",
      nc: this.hello.nc,
      na: challenge.na,
    };
    const { credentials } = this;
    if (credentials.mode === "login" && credentials.pairing.agentId !== challenge.agent_id) {
      return { refuse: "impostor" };
    }
    const key =
      credentials.mode === "login"
        ? credentials.pairing.key
        : await pairingKey(transcript, credentials.secret);
    if (!(await proves(transcript, key, "agent", challenge.proof))) return { refuse: "impostor" };
    this.agentProved = true;
    this.#phase = { name: "auth sent", key, agentId: challenge.agent_id };
    const own = await proof(transcript, key, "client");
    return { send: { type: "auth", proof: own, label: this.label } };
  }

  #accepted(ready: Ready, key: CryptoKey, agentId: string): Step {
    if (this.credentials.mode === "login" && ready.client_id !== this.hello.client_id) {
      return { refuse: "bad_message" };
    }
    return { ready, pairing: { key, clientId: ready.client_id, agentId, port: this.port } };
  }
}
