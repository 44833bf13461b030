// @vitest-environment node
/** The link over real sockets: who is told what, and what happens when things break. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket as NodeSocket } from "ws";
import type { PairingStore } from "../../extension/src/link/connection";
import { Connection } from "../../extension/src/link/connection";
import type { Pairing } from "../../extension/src/link/handshake";
import { Requests } from "../../extension/src/link/requests";
import { sentence } from "../../extension/src/link/sentences";
import type { Dial } from "../../extension/src/link/socket";
import type { LinkState } from "../../extension/src/messages";
import type { FakeAgentOptions, Peer } from "./fake-agent";
import { AGENT_ID, CLIENT_ID, FakeAgent, ORIGIN, pairingCode } from "./fake-agent";

const CODE = pairingCode(0);
const COMMENT = {
  site: "demo",
  id: "1",
  author: "Ada",
  text: "A canary comment",
  post: { id: "p" },
};
const rawKey = Buffer.alloc(32, 7);

let agent: FakeAgent;
let connection: Connection;
let requests: Requests;
let saved: Pairing | null;
let states: LinkState[];
let dialled: string[];
const keepAlive = vi.fn();

const store: PairingStore = {
  load: async () => saved,
  save: async (pairing) => {
    saved = pairing;
  },
  clear: async () => {
    saved = null;
  },
};

async function pairing(port: number): Promise<Pairing> {
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const usages: KeyUsage[] = ["sign", "verify"];
  const key = await crypto.subtle.importKey("raw", rawKey, hmac, false, usages);
  return { key, clientId: CLIENT_ID, agentId: AGENT_ID, port };
}

async function start(options: FakeAgentOptions = {}): Promise<void> {
  agent = await FakeAgent.start({ key: rawKey, ...options });
}

const dialForReal: Dial = (url, subprotocol) => {
  dialled.push(url);
  const socket = new NodeSocket(url, subprotocol, { origin: ORIGIN });
  // A browser's socket only closes where this one would also throw.
  socket.on("error", () => {});
  return socket as unknown as WebSocket;
};

function connect(ports = [agent.port], dial: Dial = dialForReal): Connection {
  connection = new Connection({
    ports,
    origin: ORIGIN,
    label: async () => "Chrome on linux",
    pairings: store,
    requests,
    dial,
    keepAlive,
    onState: (link) => states.push(link),
  });
  return connection;
}

const until = (state: LinkState["state"]) =>
  vi.waitFor(() => expect(connection.state.state).toBe(state), { timeout: 5_000, interval: 5 });

beforeEach(() => {
  saved = null;
  states = [];
  dialled = [];
  keepAlive.mockClear();
  requests = new Requests();
});

afterEach(async () => {
  await connection?.unpair();
  await agent?.stop();
});

describe("pairing", () => {
  it("makes a key that cannot be exported, and logs in with it later", async () => {
    await start({ secret: CODE });
    expect(await connect().pair(CODE)).toBeNull();
    expect(connection.state).toEqual({ state: "ready", agentVersion: "0.1.0" });
    expect(saved).toMatchObject({ clientId: CLIENT_ID, agentId: AGENT_ID, port: agent.port });
    const key = saved?.key;
    if (!key) throw new Error("nothing was saved");
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
    const sign = Buffer.from(await crypto.subtle.sign("HMAC", key, new Uint8Array(3)));
    const { createHmac } = await import("node:crypto");
    const expected = createHmac("sha256", agent.key).update(new Uint8Array(3)).digest();
    expect(sign.equals(expected)).toBe(true);
    expect(agent.peers[0]?.received[0]).not.toHaveProperty("client_id");
  });

  it("never sends the code, nor any part of it", async () => {
    await start({ secret: CODE });
    await connect().pair(CODE);
    for (const group of CODE.split("-")) expect(agent.capture).not.toContain(group);
  });

  it.each([
    ["017R-3JN0", "too short"],
    [`${CODE.slice(0, -1)}!`, "never stands in one"],
    [`${CODE.slice(0, -1)}9`, "typing mistake"],
    [pairingCode(5), "does not know"],
  ])("says what is wrong with %s without dialling", async (text, why) => {
    await start();
    expect(await connect().pair(text)).toContain(why);
    expect(dialled).toEqual([]);
  });

  it("with another code is refused before this side proves anything", async () => {
    await start({ secret: pairingCode(0, "ABCDEFGHJKMNPQRSTVWXYZ0123") });
    expect(await connect().pair(CODE)).toContain("not accepted");
    expect(agent.peers[0]?.received.map(({ type }) => type)).toEqual(["hello"]);
    expect(saved).toBeNull();
    expect(connection.state.state).toBe("unpaired");
  });

  it("declined in the terminal leaves the earlier pairing in force", async () => {
    await start({ secret: CODE, instead: ({ socket }) => socket.close(4401) });
    const other = await FakeAgent.start({ key: rawKey });
    saved = await pairing(other.port);
    connect([agent.port, other.port]);
    await until("ready");
    expect(await connection.pair(CODE)).toContain("declined in the terminal");
    await until("ready");
    expect(saved?.port).toBe(other.port);
    await other.stop();
  });

  it("that the browser cannot keep is not pretended", async () => {
    await start({ secret: CODE });
    connect();
    vi.spyOn(store, "save").mockRejectedValueOnce(new Error("quota"));
    expect(await connection.pair(CODE)).toContain("could not keep the key");
    expect(connection.state.state).toBe("unpaired");
  });
});

describe("login", () => {
  it("dials the saved port and no other, and sends what waited", async () => {
    await start({
      on: (frame, { send }) =>
        send({
          type: "draft.none",
          re: frame.id,
          pile: "other",
          reason: "empty",
          text: "Nothing to say.",
        }),
    });
    saved = await pairing(agent.port);
    const answer = new Promise((resolve) =>
      requests.ask({ request: { type: "draft.request", comment: COMMENT }, answer: resolve }),
    );
    connect([1, 2, agent.port]);
    expect(await answer).toMatchObject({ type: "draft.none", re: 1 });
    expect(dialled).toEqual([`ws://127.0.0.1:${agent.port}/link`]);
    expect(agent.peers[0]?.received.map(({ type }) => type)).toEqual([
      "hello",
      "auth",
      "draft.request",
    ]);
  });

  it("unpaired dials nobody", async () => {
    await start();
    connect();
    await until("unpaired");
    connection.connect(true);
    expect(dialled).toEqual([]);
  });

  it("says so when nobody listens, and finds the agent when it comes", async () => {
    await start();
    const { port } = agent;
    await agent.stop();
    saved = await pairing(port);
    connect([port]);
    await until("down");
    agent = await FakeAgent.start({ key: rawKey }, port);
    await until("ready");
  });

  it("asks again after the link broke in the middle of a draft", async () => {
    let broken = false;
    await start({
      on: (frame, { socket, send }) => {
        if (broken) {
          send({ type: "draft.none", re: frame.id, pile: "other", reason: "empty", text: "" });
        } else {
          broken = true;
          send({ type: "draft.token", re: frame.id, text: "Than", restart: false });
          setTimeout(() => socket.terminate(), 20);
        }
      },
    });
    saved = await pairing(agent.port);
    connect();
    const seen: string[] = [];
    await new Promise<void>((resolve) =>
      requests.ask({
        request: { type: "draft.request", comment: COMMENT },
        answer: (answer) => {
          seen.push(answer.type === "draft.token" && answer.restart ? "restart" : answer.type);
          if (answer.type === "draft.none") resolve();
        },
      }),
    );
    expect(seen).toEqual(["draft.token", "restart", "draft.none"]);
    expect(agent.peers).toHaveLength(2);
  });

  it("forgets the key when the agent, having proved itself, says it forgot us", async () => {
    await start({ on: (_frame, { socket }) => socket.close(4401) });
    saved = await pairing(agent.port);
    connect();
    await until("ready");
    requests.ask({ request: { type: "status.request" }, answer: () => {} });
    await until("unpaired");
    await vi.waitFor(() => expect(saved).toBeNull());
  });

  it("unpairs on both sides", async () => {
    await start();
    saved = await pairing(agent.port);
    connect();
    await until("ready");
    await connection.unpair();
    expect(saved).toBeNull();
    expect(connection.state).toEqual({ state: "unpaired" });
    await vi.waitFor(() => expect(agent.peers[0]?.received.at(-1)?.type).toBe("unpair"));
  });
});

describe("another program on the port", () => {
  const challenge = {
    type: "challenge",
    v: 1,
    agent_id: AGENT_ID,
    na: "00".repeat(32),
    proof: "11".repeat(32),
  };

  it.each<[string, (hello: Record<string, unknown>, peer: Peer) => void, string]>([
    ["challenge without the key", (_hello, peer) => peer.send(challenge), "impostor"],
    [
      "our nonce as its proof",
      ({ nc }, peer) => peer.send({ ...challenge, proof: nc }),
      "impostor",
    ],
    ["older version", (_hello, peer) => peer.send({ ...challenge, v: 0 }), "version"],
    ["ready at once", (_hello, peer) => peer.send({ type: "pong", re: 1 }), "impostor"],
    ["proof missing", (_h, peer) => peer.send({ ...challenge, proof: undefined }), "bad_message"],
    ["extra field", (_hello, peer) => peer.send({ ...challenge, more: 1 }), "bad_message"],
    ["no JSON", (_hello, { socket }) => socket.send("hello"), "bad_message"],
    ["binary", (_hello, { socket }) => socket.send(Buffer.from("{}")), "bad_message"],
    ["too long", (_hello, { socket }) => socket.send(" ".repeat(1 << 21)), "bad_message"],
    ["close 4401", (_hello, { socket }) => socket.close(4401), "auth"],
    ["close 4408", (_hello, { socket }) => socket.close(4408), "deadline"],
    ["close 4409", (_hello, { socket }) => socket.close(4409), "replaced"],
    ["close 4426", (_hello, { socket }) => socket.close(4426), "version"],
    ["close 4429", (_hello, { socket }) => socket.close(4429), "slow_down"],
  ])("%s: learns a hello and nothing more", async (_name, rogue, why) => {
    await start({ rogue });
    saved = await pairing(agent.port);
    requests.ask({ request: { type: "draft.request", comment: COMMENT }, answer: () => {} });
    connect();
    await until("refused");
    expect(connection.state).toEqual({ state: "refused", why });
    expect(sentence(connection.state)).toMatch(/\. .+\./);
    expect(agent.peers).toHaveLength(1);
    expect(agent.peers[0]?.received).toEqual([
      {
        type: "hello",
        v: 1,
        mode: "login",
        nc: expect.stringMatching(/^[0-9a-f]{64}$/),
        client_id: CLIENT_ID,
      },
    ]);
    expect(agent.capture).not.toContain("canary");
    expect(saved).not.toBeNull();
  });

  it("that closes the socket with a code of ours before proving itself cannot unpair us", async () => {
    await start({ rogue: (_frame, { socket }) => socket.close(4401) });
    saved = await pairing(agent.port);
    connect();
    await until("refused");
    expect(saved).not.toBeNull();
  });

  it("relaying to the real agent on another port gets nowhere", async () => {
    await start();
    const real = agent;
    const rogue = await FakeAgent.start({
      rogue: (frame, peer) => {
        const url = `ws://127.0.0.1:${real.port}/link`;
        const relay = new NodeSocket(url, "reply-link.1", { origin: ORIGIN });
        relay.on("open", () => relay.send(JSON.stringify(frame)));
        relay.on("message", (data) => peer.socket.send(String(data)));
      },
    });
    saved = await pairing(rogue.port);
    connect();
    await until("refused");
    expect(connection.state).toEqual({ state: "refused", why: "impostor" });
    expect(rogue.peers[0]?.received).toHaveLength(1);
    await rogue.stop();
  });

  it("after login, a message that is none ends the session", async () => {
    await start({ on: (_frame, { socket }) => socket.send('{"type":"page.open","re":1}') });
    saved = await pairing(agent.port);
    connect();
    await until("ready");
    requests.ask({ request: { type: "status.request" }, answer: () => {} });
    await until("refused");
    expect(connection.state).toEqual({ state: "refused", why: "bad_message" });
  });
});

describe("time", () => {
  afterEach(() => void vi.useRealTimers());

  /** A socket that only the test moves. */
  class Scripted {
    static all: Scripted[] = [];
    readonly protocol = "reply-link.1";
    closedWith: number | undefined;
    readonly sent: string[] = [];
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onclose: ((event: { code: number }) => void) | null = null;
    constructor() {
      Scripted.all.push(this);
    }
    send(frame: string): void {
      this.sent.push(frame);
    }
    close(code: number): void {
      this.closedWith = code;
    }
  }

  it("an agent that says nothing is left after ten seconds", async () => {
    vi.useFakeTimers();
    Scripted.all = [];
    saved = await pairing(47831);
    connect([47831], () => new Scripted() as unknown as WebSocket);
    await connection.loaded;
    Scripted.all[0]?.onopen?.();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(connection.state).toEqual({ state: "refused", why: "deadline" });
    expect(Scripted.all[0]?.closedWith).toBe(4408);
  });

  it("nobody there is asked again, at longer and longer intervals up to half a minute", async () => {
    vi.useFakeTimers();
    Scripted.all = [];
    saved = await pairing(47831);
    const times: number[] = [];
    connect([47831], () => {
      times.push(Date.now());
      const socket = new Scripted();
      setTimeout(() => socket.onclose?.({ code: 1006 }), 1);
      return socket as unknown as WebSocket;
    });
    await vi.advanceTimersByTimeAsync(300_000);
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(gaps[0]).toBeLessThan(700);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(36_001);
    expect(Math.min(...gaps.slice(-5))).toBeGreaterThanOrEqual(24_000);
    expect(states).toEqual([{ state: "down" }]);
    connection.connect();
    expect(times).toHaveLength(gaps.length + 1);
    connection.connect(true);
    expect(times).toHaveLength(gaps.length + 2);
  });

  it("every twenty seconds there is a ping and a call of the browser", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    let pongs = 2;
    await start({
      on: ({ id }, { send }) => {
        if (pongs-- > 0) send({ type: "pong", re: id });
      },
    });
    saved = await pairing(agent.port);
    connect();
    await until("ready");
    const received = agent.peers[0]?.received ?? [];
    for (const id of [1, 2, 3]) {
      vi.advanceTimersByTime(20_000);
      await vi.waitFor(() => expect(received.at(-1)).toEqual({ type: "ping", id }));
      expect(keepAlive).toHaveBeenCalledTimes(id);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    // The third was never answered: the socket looks open, but nobody is behind it.
    vi.advanceTimersByTime(20_000);
    await until("connecting");
    await until("ready");
    expect(agent.peers).toHaveLength(2);
  });
});
