// @vitest-environment node
/** Another program on the agent's port, over real sockets: what it learns. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { WebSocket as NodeSocket } from "ws";
import { sentence } from "../../extension/src/link/sentences";
import type { Peer } from "./fake-agent";
import { AGENT_ID, CLIENT_ID, FakeAgent, ORIGIN } from "./fake-agent";
import { COMMENT, pairing, Rig } from "./link-rig";

let rig: Rig;
beforeEach(() => {
  rig = new Rig();
});
afterEach(() => rig.close());

const challenge = {
  type: "challenge",
  v: 1,
  agent_id: AGENT_ID,
  na: "00".repeat(32),
  proof: "11".repeat(32),
};

it.each<[string, (hello: Record<string, unknown>, peer: Peer) => void, string]>([
  ["challenge without the key", (_hello, peer) => peer.send(challenge), "impostor"],
  ["our nonce as its proof", ({ nc }, peer) => peer.send({ ...challenge, proof: nc }), "impostor"],
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
  await rig.start({ rogue });
  rig.saved = await pairing(rig.agent.port);
  rig.requests.ask({
    request: { type: "draft.request", comment: COMMENT },
    answer: () => {},
  });
  rig.connect();
  await rig.until("refused");
  expect(rig.connection.state).toEqual({ state: "refused", why });
  expect(sentence(rig.connection.state)).toMatch(/\. .+\./);
  expect(rig.agent.peers).toHaveLength(1);
  expect(rig.agent.peers[0]?.received).toEqual([
    {
      type: "hello",
      v: 1,
      mode: "login",
      nc: expect.stringMatching(/^[0-9a-f]{64}$/),
      client_id: CLIENT_ID,
    },
  ]);
  expect(rig.agent.capture).not.toContain("canary");
  expect(rig.saved).not.toBeNull();
});

it("that closes the socket with a code of ours before proving itself cannot unpair us", async () => {
  await rig.start({ rogue: (_frame, { socket }) => socket.close(4401) });
  rig.saved = await pairing(rig.agent.port);
  rig.connect();
  await rig.until("refused");
  expect(rig.saved).not.toBeNull();
});

it("relaying to the real agent on another port gets nowhere", async () => {
  await rig.start();
  const real = rig.agent;
  const rogue = await FakeAgent.start({
    rogue: (frame, peer) => {
      const url = `ws://127.0.0.1:${real.port}/link`;
      const relay = new NodeSocket(url, "reply-link.1", { origin: ORIGIN });
      relay.on("open", () => relay.send(JSON.stringify(frame)));
      relay.on("message", (data) => peer.socket.send(String(data)));
    },
  });
  rig.saved = await pairing(rogue.port);
  rig.connect();
  await rig.until("refused");
  expect(rig.connection.state).toEqual({ state: "refused", why: "impostor" });
  expect(rogue.peers[0]?.received).toHaveLength(1);
  await rogue.stop();
});

it("after login, a message that is none ends the session", async () => {
  await rig.start({ on: (_frame, { socket }) => socket.send('{"type":"page.open","re":1}') });
  rig.saved = await pairing(rig.agent.port);
  rig.connect();
  await rig.until("ready");
  rig.requests.ask({ request: { type: "status.request" }, answer: () => {} });
  await rig.until("refused");
  expect(rig.connection.state).toEqual({ state: "refused", why: "bad_message" });
});
