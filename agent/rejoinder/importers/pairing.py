"""Pairs out of everybody's comments: the creator's replies, each with the comment it answers.

A source is gone through twice: to learn who the creator is and which comments were answered, then
for their texts. So no more is held than the conversations that the creator took part in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from rejoinder.errors import ImportFileError
from rejoinder.importers.entries import Entry
from rejoinder.importers.format import Reads
from rejoinder.importers.rows import Place, Row, Skipped, record
from rejoinder.importers.text import clean

_NAMES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Said:
    """A comment as its site keeps it.

    `names` are the author's: the shown one, then the account's, which tells two people of one
    name apart, then any others. `owner` if the source itself says that the owner's side wrote it.
    """

    place: Place
    id: str
    parent: str
    names: tuple[str, ...]
    text: str
    site: str
    owner: bool = False
    ts: datetime | None = None
    post: str = ""
    thread: str = ""


Listen = Callable[[Sequence[Entry]], Iterator[Said | Skipped]]


def paired(listener: Callable[[], Listen], *, marks: bool) -> Reads:
    """A reader out of a source of comments; a fresh `listener` is called for both passes. `marks`
    if the source always says what the owner wrote."""

    def read(entries: Sequence[Entry], me: Sequence[str], /) -> Iterator[Row]:
        listen = listener()
        census = _Census({folded(name) for name in me})
        for said in listen(entries):
            if isinstance(said, Said):
                census.take(said)
        more = " and others" if len(entries) > 1 else ""
        mine = census.creator(marks, f"{entries[0].name}{more}" if entries else "")
        heard = _Heard(census.parents)
        waiting: list[Said] = []
        for said in listen(entries):
            if isinstance(said, Skipped):
                yield said
                continue
            own = mine(said)
            if own and said.parent and not heard.knows(said.parent):
                waiting.append(said)
            elif own:
                yield heard.row(said)
            heard.take(said, own)
        yield from map(heard.row, waiting)

    return read


def folded(name: str) -> str:
    """A name to compare: whatever its case, with or without @."""
    return clean(name).removeprefix("@").casefold()


@dataclass(slots=True)
class _Census:
    """Who wrote how much, and which comments the creator, whoever that is, may have answered."""

    me: set[str]
    named: bool = False
    wrote: Counter[str] = field(default_factory=Counter)
    owners: dict[str, str] = field(default_factory=dict)
    parents: set[str] = field(default_factory=set)

    def take(self, said: Said) -> None:
        self.wrote[said.names[0]] += 1
        named = self._is_named(said)
        self.named |= named
        if said.owner:
            account = next(filter(None, said.names[1:]), said.names[0])
            self.owners[account] = said.names[0]
        if said.parent and (named or said.owner):
            self.parents.add(said.parent)

    def creator(self, marks: bool, where: str) -> Callable[[Said], bool]:
        """Tells the creator's comments from others'. `where` they stand is for the error.

        Raises:
            ImportFileError: only the person can say who the creator is.
        """
        if self.named:
            return self._is_named
        if len(self.owners) > 1:
            raise _unknown(where, "Several people own comments", self.owners.values())
        if not self.owners and not marks and self.wrote:
            what = "Nobody goes by the name that --me gives"
            most = (name for name, _ in self.wrote.most_common(_NAMES_SHOWN))
            raise _unknown(
                where, what if self.me else "Nothing says which comments are yours", most
            )
        return lambda said: said.owner

    def _is_named(self, said: Said) -> bool:
        return not self.me.isdisjoint(map(folded, said.names))


def _unknown(where: str, what: str, names: Iterable[str]) -> ImportFileError:
    shown = ", ".join([clean(name)[:40] for name in names][:_NAMES_SHOWN])
    return ImportFileError(
        f"{what} in {where}; most are by: {shown}.",
        "Say which name is yours: rejoinder import PATH --me NAME",
    )


class _Heard:
    """What was said in the conversations below `parents`."""

    def __init__(self, parents: set[str]) -> None:
        # By the first comment, then by the names of those who wrote in it, empty for the first
        # comment itself: the last text of each, and whether it is the creator's own.
        self._talks: dict[str, dict[str, tuple[str, bool]]] = {id_: {} for id_ in parents}

    def knows(self, parent: str) -> bool:
        return "" in self._talks.get(parent, ())

    def take(self, said: Said, own: bool) -> None:
        text = (clean(said.text), own)
        if (talk := self._talks.get(said.id)) is not None:
            talk[""] = text
        elif (talk := self._talks.get(said.parent)) is None:
            return
        for name in said.names:
            if name:
                talk[folded(name)] = text

    def row(self, said: Said) -> Row:
        """The creator's reply with what it answers. Who goes on after a remark of their own
        answers nobody."""
        talk = self._talks.get(said.parent, {})
        text, addressed = said.text.lstrip(), ""
        if text.startswith("@"):
            # Where conversations have one level, a reply to a reply names whom it answers.
            start = text[1:].casefold()
            addressed = max((name for name in talk if start.startswith(name)), key=len, default="")
            rest = text[1 + len(addressed) :] if addressed else text.partition(" ")[2]
            said = replace(said, text=rest.lstrip(" ,:") or text)
        comment, own = talk.get(addressed, ("", True))
        if text.startswith("@") and not addressed:
            comment = ""
        return record(
            said.place,
            comment="" if own else comment,
            reply=said.text,
            creator=said.names[0],
            post=said.post,
            thread=said.thread,
            site=said.site,
            ts=said.ts,
        )
