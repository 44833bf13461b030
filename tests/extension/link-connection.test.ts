// @vitest-environment node
/** The link over real sockets: login, reconnecting, and time. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeAgent } from "./fake-agent";
import { COMMENT, pairing, RAW_KEY, Rig } from "./link-rig";
import { NONE } from "./page/ready";

let rig: Rig;
beforeEach(() => {
  rig = new Rig();
});
afterEach(() => rig.close());

describe("login", () => {
  it("dials the saved port and no other, and sends what waited", async () => {
    await rig.start({
      on: (frame, { send }) => send({ ...NONE, re: frame.id }),
    });
    rig.saved = await pairing(rig.agent.port);
    const answer = new Promise((resolve) =>
      rig.requests.ask({
        request: { type: "draft.request", comment: COMMENT },
        answer: resolve,
      }),
    );
    rig.connect([1, 2, rig.agent.port]);
    expect(await answer).toMatchObject({ type: "draft.none", re: 1 });
    expect(rig.dialled).toEqual([`ws://127.0.0.1:${rig.agent.port}/link`]);
    expect(rig.agent.peers[0]?.received.map(({ type }) => type)).toEqual([
      "hello",
      "auth",
      "draft.request",
    ]);
  });

  it("unpaired dials nobody", async () => {
    await rig.start();
    rig.connect();
    await rig.until("unpaired");
    rig.connection.connect(true);
    expect(rig.dialled).toEqual([]);
  });

  it("takes a store that cannot be read for no answer, and asks it again", async () => {
    await rig.start();
    rig.saved = await pairing(rig.agent.port);
    vi.spyOn(rig.store, "load").mockRejectedValueOnce(new Error("disk"));
    rig.connect();
    await rig.connection.loaded;
    expect(rig.connection.state).toEqual({ state: "unread" });
    expect(rig.saved).not.toBeNull();
    await rig.until("ready");
    expect(rig.states.map(({ state }) => state)).toEqual(["unread", "ready"]);
    expect(rig.onForgotten).not.toHaveBeenCalled();
  });

  it("says so when nobody listens, and finds the agent when it comes", async () => {
    await rig.start();
    const { port } = rig.agent;
    await rig.agent.stop();
    rig.saved = await pairing(port);
    rig.connect([port]);
    await rig.until("down");
    rig.agent = await FakeAgent.start({ key: RAW_KEY }, port);
    await rig.until("ready");
  });

  it("asks again after the link broke in the middle of a draft", async () => {
    let broken = false;
    await rig.start({
      on: (frame, { socket, send }) => {
        if (broken) {
          send({ ...NONE, re: frame.id });
        } else {
          broken = true;
          send({ type: "draft.token", re: frame.id, text: "Than", restart: false });
          setTimeout(() => socket.terminate(), 20);
        }
      },
    });
    rig.saved = await pairing(rig.agent.port);
    rig.connect();
    const seen: string[] = [];
    await new Promise<void>((resolve) =>
      rig.requests.ask({
        request: { type: "draft.request", comment: COMMENT },
        answer: (answer) => {
          seen.push(answer.type === "draft.token" && answer.restart ? "restart" : answer.type);
          if (answer.type === "draft.none") resolve();
        },
      }),
    );
    expect(seen).toEqual(["draft.token", "restart", "draft.none"]);
    expect(rig.agent.peers).toHaveLength(2);
  });

  it("forgets the key when the agent, having proved itself, says it forgot us", async () => {
    await rig.start({ on: (_frame, { socket }) => socket.close(4401) });
    rig.saved = await pairing(rig.agent.port);
    rig.connect();
    await rig.until("ready");
    rig.requests.ask({ request: { type: "status.request" }, answer: () => {} });
    await rig.until("unpaired");
    await vi.waitFor(() => expect(rig.saved).toBeNull());
    expect(rig.onForgotten).toHaveBeenCalledOnce();
  });

  it("unpairs on both sides", async () => {
    await rig.start();
    rig.saved = await pairing(rig.agent.port);
    rig.connect();
    await rig.until("ready");
    await rig.connection.unpair();
    expect(rig.saved).toBeNull();
    expect(rig.connection.state).toEqual({ state: "unpaired" });
    await vi.waitFor(() => expect(rig.agent.peers[0]?.received.at(-1)?.type).toBe("unpair"));
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
    rig.saved = await pairing(47831);
    rig.connect([47831], () => new Scripted() as unknown as WebSocket);
    await rig.connection.loaded;
    Scripted.all[0]?.onopen?.();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rig.connection.state).toEqual({ state: "refused", why: "deadline" });
    expect(Scripted.all[0]?.closedWith).toBe(4408);
  });

  it("nobody there is asked again, at longer and longer intervals up to half a minute", async () => {
    vi.useFakeTimers();
    Scripted.all = [];
    rig.saved = await pairing(47831);
    const times: number[] = [];
    rig.connect([47831], () => {
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
    expect(rig.states).toEqual([{ state: "down" }]);
    rig.connection.connect();
    expect(times).toHaveLength(gaps.length + 1);
    rig.connection.connect(true);
    expect(times).toHaveLength(gaps.length + 2);
  });

  it("every twenty seconds there is a ping and a call of the browser", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    let pongs = 2;
    await rig.start({
      on: ({ type, id }, { send }) => {
        if (type !== "ping") send({ type: "failure", re: id, code: "internal", text: "" });
        else if (pongs-- > 0) send({ type: "pong", re: id });
      },
    });
    /** Whatever the agent sent until now has arrived when this answer has. */
    const settled = () =>
      new Promise((answer) => rig.requests.ask({ request: { type: "status.request" }, answer }));
    rig.saved = await pairing(rig.agent.port);
    rig.connect();
    await rig.until("ready");
    const received = rig.agent.peers[0]?.received ?? [];
    for (const time of [1, 2, 3]) {
      vi.advanceTimersByTime(20_000);
      await settled();
      expect(received.at(-2)).toEqual({ type: "ping", id: 2 * time - 1 });
      expect(rig.keepAlive).toHaveBeenCalledTimes(time);
    }
    rig.needed = false;
    vi.advanceTimersByTime(60_000);
    await settled();
    expect(received.at(-2)).toMatchObject({ type: "status.request" });
    expect(rig.keepAlive).toHaveBeenCalledTimes(3);
    rig.needed = true;
    // The third was never answered: the socket looks open, but nobody is behind it.
    vi.advanceTimersByTime(20_000);
    await rig.until("connecting");
    await rig.until("ready");
    expect(rig.agent.peers).toHaveLength(2);
  });
});
