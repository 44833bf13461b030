"""Who a socket belongs to: the handshake, the keys and the pairing window brought together.

No sockets here: a `Caller` is whatever can receive a frame and say a message.
"""

from __future__ import annotations

import asyncio
import secrets
from typing import Protocol

from rejoinder.config import Limits
from rejoinder.errors import AuthError, RejoinderError
from rejoinder.link.clients import ClientIndex
from rejoinder.link.handshake import AgentHandshake, unknown_client
from rejoinder.link.keys import KeyStore
from rejoinder.link.pairing import Clock, Confirm, FailureBucket, Offer, Window, not_paired
from rejoinder.protocol import Auth, Hello, Wire


class CallerGoneError(Exception):
    """The other side closed or lost the connection."""


class Caller(Protocol):
    """A socket that passed the guard."""

    @property
    def origin(self) -> str:
        """Its Origin."""

    async def receive(self) -> str:
        """The next message. Raises BadMessageError or CallerGoneError."""

    async def say(self, message: Wire) -> None:
        """Send one message. Raises CallerGoneError."""

    def prove(self) -> None:
        """It is no stranger any more."""


class Reception:
    """Lets paired browsers in, and one new one while a window is open."""

    def __init__(
        self,
        *,
        agent_id: str,
        port: int,
        index: ClientIndex,
        keys: KeyStore,
        limits: Limits,
        clock: Clock,
    ) -> None:
        self.agent_id = agent_id
        self._port = port
        self._index = index
        self._keys = keys
        self._limits = limits
        self._clock = clock
        self._offer: Offer | None = None
        self._failures = FailureBucket(limits, clock)

    def admits(self, origin: str) -> bool:
        """Whether a socket of this origin may shake hands at all."""
        return self._open_offer() is not None or self._index.has_origin(origin)

    def open_pairing(self, port_index: int, confirm: Confirm) -> Offer:
        """Open a window; the one before is withdrawn."""
        self.close()
        self._offer = Offer(Window(port_index, self._limits, self._clock), confirm)
        return self._offer

    def close(self) -> None:
        """Withdraw the open window, if any."""
        if self._offer:
            self._offer.close()

    async def welcome(self, caller: Caller, deadline: asyncio.Timeout) -> str:
        """Shake hands; returns the client's id. While the creator is asked, `deadline` moves.

        Raises:
            LinkError: the caller is not let in.
            CallerGoneError: it went away.
            KeyStoreError: a key could not be read or kept.
        """
        shake = AgentHandshake(agent_id=self.agent_id, origin=caller.origin, port=self._port)
        hello = shake.receive_hello(await caller.receive())
        offer = self._open_offer() if hello.mode == "pair" else None
        key = offer.window.secret if offer else await self._stored_key(hello, caller.origin)
        proved = False
        try:
            await caller.say(shake.challenge(key))
            auth = shake.receive_auth(await caller.receive())
            proved = True
        except AuthError:
            await asyncio.sleep(self._failures.add())
            raise
        finally:
            # Whoever saw a proof made with the secret and did not come to one has had a try.
            if offer and not proved:
                offer.fail()
        caller.prove()
        if offer:
            return await self._pair(caller, deadline, offer, shake.key, auth)
        if hello.client_id is None or self._index.get(hello.client_id) is None:
            # It was unpaired while it proved itself.
            raise unknown_client()
        return hello.client_id

    def _open_offer(self) -> Offer | None:
        return self._offer if self._offer and not self._offer.window.shut else None

    async def _stored_key(self, hello: Hello, origin: str) -> bytes | None:
        client = self._index.get(hello.client_id) if hello.client_id else None
        if hello.mode != "login" or client is None or client.origin != origin:
            return None
        return await self._keys.get(client.id)

    async def _pair(
        self, caller: Caller, deadline: asyncio.Timeout, offer: Offer, key: bytes, auth: Auth
    ) -> str:
        """Ask the creator, then keep the key. Returns the new client's id."""
        if not offer.take():
            raise unknown_client()
        deadline.reschedule(asyncio.get_running_loop().time() + self._limits.pairing_confirm)
        # The label is the extension's own text, and goes to a terminal.
        label = "".join(filter(str.isprintable, auth.label)).strip() or "A browser"
        try:
            if not await self._confirmed(caller, offer, label):
                raise not_paired("The browser was not confirmed.")
            deadline.reschedule(None)
            client_id = secrets.token_hex(16)
            await self._keys.set(client_id, key)
            offer.settle(await self._index.add(client_id, label, caller.origin))
        except RejoinderError as error:
            offer.settle(error)
            raise
        except CallerGoneError:
            offer.settle(not_paired("The browser went away."))
            raise
        finally:
            offer.settle(not_paired("Nobody confirmed the browser in time."))
        return client_id

    async def _confirmed(self, caller: Caller, offer: Offer, label: str) -> bool:
        """The creator's answer, as long as the browser waits for it in silence."""
        question = asyncio.ensure_future(offer.confirm(label, caller.origin))
        silence = asyncio.ensure_future(caller.receive())
        try:
            await asyncio.wait({question, silence}, return_when=asyncio.FIRST_COMPLETED)
            if silence.done():
                silence.result()
                raise unknown_client()
            return question.result()
        finally:
            question.cancel()
            silence.cancel()
            await asyncio.gather(question, silence, return_exceptions=True)
