/** The key and unsaved replies in a real IndexedDB. */
import { afterEach, expect, it } from "vitest";
import { withStore } from "../../extension/src/db";
import { pairings } from "../../extension/src/link/keys";
import { Requests } from "../../extension/src/link/requests";
import { pairingKey } from "../../extension/src/link/transcript";
import { Outbox } from "../../extension/src/outbox";

const hex = (byte: string, bytes: number) => byte.repeat(bytes);
const transcript = {
  mode: "pair" as const,
  origin: "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
  port: 47831,
  agentId: hex("a1", 32),
  clientId: "",
  nc: hex("00", 32),
  na: hex("ff", 32),
};

afterEach(async () => {
  await pairings.clear();
  await new Outbox(new Requests()).clear();
});

it("the pairing comes back as it was, its key still closed", async () => {
  const key = await pairingKey(transcript, "7R3JN0RC0MMENT5W1THV01CE42");
  await pairings.save({ key, clientId: hex("c2", 16), agentId: hex("a1", 32), port: 47831 });
  const loaded = await pairings.load();
  expect(loaded).toMatchObject({ clientId: hex("c2", 16), agentId: hex("a1", 32), port: 47831 });
  expect(loaded?.key.extractable).toBe(false);
  if (!loaded) throw new Error("nothing was loaded");
  await expect(crypto.subtle.exportKey("raw", loaded.key)).rejects.toThrow();
  const text = new TextEncoder().encode("canary");
  expect(new Uint8Array(await crypto.subtle.sign("HMAC", loaded.key, text))).toEqual(
    new Uint8Array(await crypto.subtle.sign("HMAC", key, text)),
  );
});

it("no pairing, a cleared one and a damaged one are none", async () => {
  expect(await pairings.load()).toBeNull();
  const key = await pairingKey(transcript, "7R3JN0RC0MMENT5W1THV01CE42");
  await pairings.save({ key, clientId: "", agentId: "", port: 1 });
  await pairings.clear();
  expect(await pairings.load()).toBeNull();
  await withStore("pairing", "readwrite", (store) => store.put({ key: "text" }, "agent"));
  expect(await pairings.load()).toBeNull();
});

it("an accepted reply outlives the worker and is gone once it is saved", async () => {
  const outcome = { draft_id: hex("ab", 16), outcome: "accepted" as const, text: "Thanks! 🙏" };
  await new Outbox(new Requests()).add(outcome, 7);

  const requests = new Requests();
  const outbox = new Outbox(requests);
  const sent: object[] = [];
  requests.opened({
    send: (frame) => sent.push(JSON.parse(frame)),
    limits: { message: 262144, in_flight: 32 },
  });
  await outbox.flush();
  expect(sent).toEqual([{ type: "draft.outcome", id: 1, ...outcome }]);
  requests.received({ type: "outcome.saved", re: 1, lesson: null });
  const left = () => withStore("outbox", "readonly", (store) => store.count());
  await expect.poll(left).toBe(0);
});
