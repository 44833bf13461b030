// @vitest-environment node
/** The extension judges shared/vectors as the agent does. */
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import type { Credentials } from "../../extension/src/link/handshake";
import { Handshake } from "../../extension/src/link/handshake";
import { parseAgent } from "../../extension/src/link/parse";
import type { Transcript } from "../../extension/src/link/transcript";
import {
  digest,
  pairingKey,
  parseSecret,
  proof,
  proves,
} from "../../extension/src/link/transcript";

import type { Ready } from "../../extension/src/protocol.gen";
import { CLIENT_ID, ready } from "./fake-agent";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../shared/${name}`, import.meta.url), "utf8"));

interface Run {
  name: string;
  mode: "login" | "pair";
  origin: string;
  port: number;
  agent_id: string | null;
  client_id: string | null;
  nc: string;
  na: string;
  secret: string | null;
  secret_characters: string | null;
  key: string | null;
  T: string;
  agent_proof: string;
  client_proof: string;
  frames: { hello: string; challenge: string; auth: string };
}

const handshake = read("vectors/handshake.json") as {
  ports: number[];
  runs: Run[];
  client_refuses: { name: string; client: Run; challenge: string; code: string }[];
};
const messages = read("vectors/messages.json").messages as {
  name: string;
  direction: "client" | "agent";
  valid: boolean;
  only?: "python" | "typescript";
  frame: string;
}[];
const secrets = read("vectors/secret.json") as {
  ports: number[];
  valid: { name: string; text: string; port: number; characters: string }[];
  invalid: { name: string; text: string; breaks: string }[];
};

const hex = (data: Uint8Array) => Buffer.from(data).toString("hex");

function importKey(key: string): Promise<CryptoKey> {
  const hmac = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", Buffer.from(key, "hex"), hmac, false, ["sign", "verify"]);
}

function transcript(run: Run): Transcript {
  return {
    mode: run.mode,
    origin: run.origin,
    port: run.port,
    agentId: run.agent_id ?? "",
    clientId: run.client_id ?? "",
    nc: run.nc,
    na: run.na,
  };
}

async function credentials(run: Run): Promise<Credentials> {
  if (run.mode === "pair") {
    const secret = parseSecret(run.secret ?? "", handshake.ports.length);
    if (!secret.ok) throw new Error(`the vector's secret has a fault: ${secret.fault}`);
    return { mode: "pair", port: run.port, secret: secret.key };
  }
  const pairing = {
    key: await importKey(run.key ?? ""),
    clientId: run.client_id ?? "",
    agentId: run.agent_id ?? "",
    port: run.port,
  };
  return { mode: "login", pairing };
}

describe("handshake.json", () => {
  it.each(handshake.runs)("runs: $name", async (run) => {
    const t = transcript(run);
    expect(hex(await digest(t))).toBe(run.T);
    const key = run.secret_characters
      ? await pairingKey(t, run.secret_characters)
      : await importKey(run.key ?? "");
    expect(await proof(t, key, "agent")).toBe(run.agent_proof);
    expect(await proves(t, key, "agent", run.agent_proof)).toBe(true);
    expect(await proves(t, key, "agent", run.client_proof)).toBe(false);

    const client = new Handshake(await credentials(run), run.origin, "Firefox on Linux", run.nc);
    expect(client.hello).toEqual(JSON.parse(run.frames.hello));
    const challenge = parseAgent(run.frames.challenge);
    if (!challenge) throw new Error("the vector's challenge is refused");
    const step = await client.receive(challenge);
    const { label: _, ...auth } = JSON.parse(run.frames.auth);
    expect(step).toMatchObject({ send: auth });
    const last = { ...ready(), client_id: run.client_id ?? CLIENT_ID };
    const end = await client.receive(last as Ready);
    expect(end).toMatchObject({ ready: last, pairing: { agentId: run.agent_id, port: run.port } });
  });

  const REFUSALS: Record<string, string> = { auth: "impostor", version: "version" };

  it.each(handshake.client_refuses)("refuses: $name", async ({ client, challenge, code }) => {
    const message = parseAgent(challenge);
    expect(message === null).toBe(code === "bad_message");
    if (!message) return;
    const side = new Handshake(await credentials(client), client.origin, "", client.nc);
    expect(await side.receive(message)).toEqual({ refuse: REFUSALS[code] });
    expect(side.agentProved).toBe(false);
  });
});

describe("messages.json", () => {
  const ajv = new Ajv({ discriminator: true, strict: false });
  ajv.addSchema({ ...read("protocol.schema.json"), $id: "protocol" });
  const isClient = ajv.getSchema("protocol#/definitions/ClientMessage");
  const parseClient = (frame: string) => {
    try {
      return isClient?.(JSON.parse(frame)) === true;
    } catch {
      return false;
    }
  };

  it.each(messages.filter(({ only }) => only !== "python"))(
    "$direction, valid $valid: $name",
    ({ direction, valid, frame }) => {
      const judged = direction === "agent" ? parseAgent(frame) !== null : parseClient(frame);
      expect(judged).toBe(valid);
    },
  );

  it("refuses half a surrogate pair, binary frames and anything that is no text", () => {
    const frame = '{"type":"failure","re":1,"code":"x","text":"\\ud83d"}';
    expect(parseAgent(frame)).toBeNull();
    expect(parseAgent(frame.replace("\\ud83d", "\\ud83d\\ude00"))).not.toBeNull();
    expect(parseAgent(new ArrayBuffer(8))).toBeNull();
    expect(parseAgent(undefined)).toBeNull();
  });
});

describe("secret.json", () => {
  it.each(secrets.valid)("reads: $name", ({ text, port, characters }) => {
    expect(parseSecret(text, secrets.ports.length)).toEqual({
      ok: true,
      portIndex: secrets.ports.indexOf(port),
      key: characters,
    });
  });

  it.each(secrets.invalid)("refuses: $name", ({ text, breaks }) => {
    expect(parseSecret(text, secrets.ports.length)).toEqual({ ok: false, fault: breaks });
  });

  it("refuses letters that only upper case brings into the alphabet", () => {
    const [first] = secrets.valid;
    expect(parseSecret(first?.text.replace("5W1T", "5W\u017FT") ?? "", 3)).toEqual({
      ok: false,
      fault: "character",
    });
  });
});
