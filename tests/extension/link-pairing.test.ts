// @vitest-environment node
/** Pairing over real sockets: what is kept, what is said, and what is never sent. */
import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { AGENT_ID, CLIENT_ID, FakeAgent, pairingCode } from "./fake-agent";
import { pairing, RAW_KEY, Rig } from "./link-rig";

const CODE = pairingCode(0);
let rig: Rig;
beforeEach(() => {
  rig = new Rig();
});
afterEach(() => rig.close());

it("makes a key that cannot be exported, and logs in with it later", async () => {
  await rig.start({ secret: CODE });
  expect(await rig.connect().pair(CODE)).toBeNull();
  expect(rig.connection.state).toEqual({ state: "ready", agentVersion: "0.1.0" });
  expect(rig.saved).toMatchObject({
    clientId: CLIENT_ID,
    agentId: AGENT_ID,
    port: rig.agent.port,
  });
  const key = rig.saved?.key;
  if (!key) throw new Error("nothing was saved");
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
  const sign = Buffer.from(await crypto.subtle.sign("HMAC", key, new Uint8Array(3)));
  const expected = createHmac("sha256", rig.agent.key).update(new Uint8Array(3)).digest();
  expect(sign.equals(expected)).toBe(true);
  expect(rig.agent.peers[0]?.received[0]).not.toHaveProperty("client_id");
});

it("never sends the code, nor any part of it", async () => {
  await rig.start({ secret: CODE });
  await rig.connect().pair(CODE);
  for (const group of CODE.split("-")) expect(rig.agent.capture).not.toContain(group);
});

it.each([
  ["017R-3JN0", "too short"],
  [`${CODE.slice(0, -1)}!`, "never stands in one"],
  [`${CODE.slice(0, -1)}9`, "typing mistake"],
  [pairingCode(5), "does not know"],
])("says what is wrong with %s without dialling", async (text, why) => {
  await rig.start();
  expect(await rig.connect().pair(text)).toContain(why);
  expect(rig.dialled).toEqual([]);
});

it("with another code is refused before this side proves anything", async () => {
  await rig.start({ secret: pairingCode(0, "ABCDEFGHJKMNPQRSTVWXYZ0123") });
  expect(await rig.connect().pair(CODE)).toContain("not accepted");
  expect(rig.agent.peers[0]?.received.map(({ type }) => type)).toEqual(["hello"]);
  expect(rig.saved).toBeNull();
  expect(rig.connection.state.state).toBe("unpaired");
});

it("declined in the terminal leaves the earlier pairing in force", async () => {
  await rig.start({ secret: CODE, instead: ({ socket }) => socket.close(4401) });
  const other = await FakeAgent.start({ key: RAW_KEY });
  rig.saved = await pairing(other.port);
  rig.connect([rig.agent.port, other.port]);
  await rig.until("ready");
  expect(await rig.connection.pair(CODE)).toContain("declined in the terminal");
  await rig.until("ready");
  expect(rig.saved?.port).toBe(other.port);
  await other.stop();
});

const REPLY = { draft_id: "ab".repeat(16), outcome: "accepted", text: "For the other" } as const;

it.each([
  ["another agent sends it nothing that was meant for the one before", "b2".repeat(32), 0],
  ["the same agent again still brings what waited for it", AGENT_ID, 1],
])("with %s", async (_, agentId, replies) => {
  await rig.start({ secret: CODE });
  // Nothing listens where the earlier agent was.
  rig.saved = { ...(await pairing(1)), agentId };
  rig.connect();
  rig.requests.ask({ request: { type: "draft.outcome", ...REPLY }, answer: () => {} });
  expect(await rig.connection.pair(CODE)).toBeNull();
  rig.requests.ask({ request: { type: "status.request" }, answer: () => {} });
  const received = rig.agent.peers[0]?.received;
  await vi.waitFor(() => expect(received?.at(-1)?.type).toBe("status.request"));
  expect(received?.filter(({ type }) => type === "draft.outcome")).toHaveLength(replies);
  expect(rig.onForgotten).toHaveBeenCalledTimes(1 - replies);
});

it("that the browser cannot keep is not pretended", async () => {
  await rig.start({ secret: CODE });
  rig.connect();
  vi.spyOn(rig.store, "save").mockRejectedValueOnce(new Error("quota"));
  expect(await rig.connection.pair(CODE)).toContain("could not keep the key");
  expect(rig.connection.state.state).toBe("unpaired");
});

it("under way ends when the browser is unpaired, or pairs anew", async () => {
  await rig.start({ secret: CODE, instead: () => {} });
  rig.connect();
  const first = rig.connection.pair(CODE);
  await vi.waitFor(() => expect(rig.agent.peers[0]?.received).toHaveLength(2));
  const second = rig.connection.pair(CODE);
  expect(await first).toContain("Another pairing");
  await vi.waitFor(() => expect(rig.agent.peers[1]?.received).toHaveLength(2));
  await rig.connection.unpair();
  expect(await second).toContain("unpaired");
});
