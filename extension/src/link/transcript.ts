/**
 * What both sides of the handshake compute, byte for byte; no I/O and no state.
 *
 * The agent does the same in agent/rejoinder/link/transcript.py, whose text defines every part;
 * shared/vectors/handshake.json and secret.json hold the two to each other.
 */
import { PROTOCOL_VERSION } from "../protocol.gen";

export const HOST = "127.0.0.1";
export const SUBPROTOCOL = `reply-link.${PROTOCOL_VERSION}`;

const NAME = `reply-link/${PROTOCOL_VERSION}`;
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET_CHARACTERS = 26;
const HMAC_KEY = { name: "HMAC", hash: "SHA-256", length: 256 } as const;

const utf8 = new TextEncoder();

export type Role = "agent" | "client";

/** What one handshake has said so far. Every part goes in exactly as it travelled. */
export interface Transcript {
  mode: "login" | "pair";
  /** The extension's own origin, without a slash at the end. */
  origin: string;
  /** The port that was dialled. */
  port: number;
  agentId: string;
  /** Empty when the `hello` had none. */
  clientId: string;
  nc: string;
  na: string;
}

/** T: 32 bytes. */
export async function digest(t: Transcript): Promise<Uint8Array<ArrayBuffer>> {
  const parts = [
    NAME,
    t.mode,
    t.origin,
    `${HOST}:${t.port}`,
    t.agentId,
    t.clientId,
    t.nc,
    t.na,
  ].map(lengthPrefixed);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", join(parts)));
}

/** The proof that `role` knows `key`, as hexadecimal. */
export async function proof(t: Transcript, key: CryptoKey, role: Role): Promise<string> {
  return toHex(await crypto.subtle.sign("HMAC", key, await signed(t, role)));
}

/** Whether `claimed` is `role`'s proof; WebCrypto compares in constant time. */
export async function proves(
  t: Transcript,
  key: CryptoKey,
  role: Role,
  claimed: string,
): Promise<boolean> {
  return crypto.subtle.verify("HMAC", key, fromHex(claimed), await signed(t, role));
}

/** K of a pairing. It cannot be exported: its bytes never reach a script. */
export async function pairingKey(t: Transcript, secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", utf8.encode(secret), "HKDF", false, [
    "deriveKey",
  ]);
  const hkdf = {
    name: "HKDF",
    hash: "SHA-256",
    salt: join([fromHex(t.nc), fromHex(t.na)]),
    info: utf8.encode(`${NAME} key${t.agentId}${t.origin}`),
  };
  return crypto.subtle.deriveKey(hkdf, material, HMAC_KEY, false, ["sign", "verify"]);
}

/** 32 random bytes as hexadecimal. */
export function nonce(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(32)).buffer);
}

export type SecretFault = "character" | "length" | "check" | "port";

export type ParsedSecret =
  /** `portIndex` counts in the build's list of ports; `key` is the 26 characters K is made of. */
  { ok: true; portIndex: number; key: string } | { ok: false; fault: SecretFault };

/** Reads a pairing code as a person typed or pasted it; `ports` is how many the build knows. */
export function parseSecret(text: string, ports: number): ParsedSecret {
  const read = text
    .replace(/[ \t\r\n\u00a0-]/g, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const values = Array.from(read, (letter) => ALPHABET.indexOf(letter));
  // toUpperCase maps some other letters into the alphabet ("ſ" to "S"), so ask the text as well.
  if (values.includes(-1) || !/^[\x20-\x7e\t\r\n\u00a0]*$/.test(text)) {
    return { ok: false, fault: "character" };
  }
  if (values.length !== SECRET_CHARACTERS + 2) return { ok: false, fault: "length" };
  const [portIndex = 0, check, ...random] = values;
  const sum = [portIndex, ...random].reduce((total, value, at) => total + (2 * at + 1) * value, 0);
  if (check !== sum % ALPHABET.length) return { ok: false, fault: "check" };
  if (portIndex >= ports) return { ok: false, fault: "port" };
  return { ok: true, portIndex, key: read.slice(2) };
}

async function signed(t: Transcript, role: Role): Promise<Uint8Array<ArrayBuffer>> {
  return join([utf8.encode(role), await digest(t)]);
}

function lengthPrefixed(text: string): Uint8Array {
  const data = utf8.encode(text);
  const out = new Uint8Array(4 + data.length);
  new DataView(out.buffer).setUint32(0, data.length);
  out.set(data, 4);
  return out;
}

function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function toHex(data: ArrayBuffer): string {
  return Array.from(new Uint8Array(data), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
