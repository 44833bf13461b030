"""What can go wrong between the agent and a remote engine's server, each with its sentences."""

from __future__ import annotations

from rejoinder.errors import ModelError, RemoteError

_TEST = "Type: rejoinder remote test"
_LATER = "Ask again later, or draft on this machine: rejoinder remote off"


class Fault(Exception):
    """A try that failed.

    `again`: the same request may succeed soon. `counts`: it says that the server is not well.
    `wait`: seconds that the server asked for.
    """

    def __init__(
        self, error: ModelError, *, again: bool, counts: bool = True, wait: float | None = None
    ) -> None:
        super().__init__(error.what)
        self.error = error
        self.again = again
        self.counts = counts
        self.wait = wait


def unloaded() -> Fault:
    """The engine was closed."""
    error = ModelError("The model was unloaded.", "Ask again when the agent runs.")
    return Fault(error, again=False, counts=False)


def unreachable(place: str, why: str) -> Fault:
    """No connection. `why` completes "… cannot be reached: …"."""
    do = f"Is the server running, and is the address right? {_TEST}"
    return Fault(RemoteError(f"{place} cannot be reached: {why}.", do), again=True)


def untrusted(place: str) -> Fault:
    """TLS failed: the certificate is not one for this name, or the server speaks no TLS."""
    error = RemoteError(
        f"{place} could not prove by its certificate that it is {place}; nothing was sent.",
        "Check the URL. A server with a certificate of its own making has to be added to the "
        "certificates that this system trusts.",
    )
    return Fault(error, again=False)


def redirected(place: str) -> Fault:
    """A redirect, which is never followed: the key is meant for this server alone."""
    error = RemoteError(
        f"{place} points to another address, and the key is not carried there.",
        "Give the final URL: rejoinder remote set URL MODEL",
    )
    return Fault(error, again=False)


def refused(place: str, model: str, status: int, said: str, wait: float | None) -> Fault:
    """An answer other than 200."""
    match status:
        case 401 | 403:
            what = f"{place} does not accept the key, or wants one ({status})."
            do = "Give it: rejoinder remote key"
        case 404:
            what = f"{place} knows no model '{model}', or the URL is not the API's (404)."
            do = "Correct them: rejoinder remote set URL MODEL"
        case 408 | 429:
            asked = "" if wait is None else f" and asks to wait {wait:.0f} s"
            what = f"{place} is asked for more than it gives ({status}){asked}."
            do = "Ask again later, or lower the setting `remote_at_once`."
        case _ if status >= 500:
            what = f"{place} has a fault of its own ({status})."
            do = _LATER
        case _:
            what = f"{place} refused the request ({status})."
            do = f"Its own words: {_TEST.removeprefix('Type: ')}"
    # 400, 413, 422 are about this one request.
    server = status >= 500 or status in {401, 403, 404, 408, 429}
    again = status >= 500 or status in {408, 429}
    return Fault(RemoteError(what, do, said), again=again, counts=server, wait=wait)


def no_stream(place: str, kind: str) -> Fault:
    """The answer is not a stream of events: a web page, or an API that cannot stream."""
    what = f"{place} did not answer with a stream of text."
    do = f"Check the URL, which usually ends in /v1. {_TEST}"
    return Fault(RemoteError(what, do, f"Content-Type: {kind}"), again=False)


def stalled(place: str, seconds: float, *, started: bool) -> Fault:
    """Nothing came for too long."""
    if started:
        what, do = f"{place} stopped in the middle of a draft for {seconds:.0f} s.", _LATER
    else:
        what = f"{place} did not say a word for {seconds:.0f} s."
        do = "If it needs that long to load its model, raise the setting `remote_wait`."
    return Fault(RemoteError(what, do), again=False)


def cut(place: str, *, started: bool) -> Fault:
    """The stream ended without saying why."""
    when = "in the middle of a draft" if started else "before the first word"
    return Fault(RemoteError(f"{place} broke off {when}.", _LATER), again=True)


def broken(place: str) -> Fault:
    """An event is not one of this API, or too large."""
    what = f"{place} sent something that is no part of a draft."
    return Fault(RemoteError(what, f"Is it an OpenAI-compatible server? {_TEST}"), again=True)


def reported(place: str, said: str) -> Fault:
    """The server reported an error inside the stream."""
    what = f"{place} reported an error in the middle of a draft."
    return Fault(RemoteError(what, _LATER, said), again=True)


def only_thought(place: str, model: str) -> Fault:
    """A reasoning model used all its tokens before the answer."""
    error = RemoteError(
        f"{model} at {place} spent the whole draft on thinking.",
        "Switch thinking off at the server, or name a model that answers at once.",
    )
    return Fault(error, again=False, counts=False)


def resting(place: str, failed: int, seconds: float, last: str) -> Fault:
    """The circuit breaker is open. `last` is the sentence of the last failure."""
    error = RemoteError(
        f"{place} failed {failed} times in a row and is left alone for {max(1, seconds):.0f} s. "
        f"The last time: {last}",
        _LATER,
    )
    return Fault(error, again=False, counts=False)
