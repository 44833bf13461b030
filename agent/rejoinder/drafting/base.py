"""The words that the rooms of drafting share: what goes in, what comes out, what is needed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, Self

from rejoinder.protocol import Claim, Comment, NoDraftReason, Pile, Reading


@dataclass(frozen=True, slots=True)
class Exemplar:
    """A past comment and the creator's reply: evidence of style, never of facts.

    `comment` is empty where only the creator's own text is known, `pile` where the comment's is
    not. `times` is how often they said nearly the same to comments like this one, among those that
    were looked at.
    """

    comment: str
    reply: str
    post: str = ""
    times: int = field(default=1, compare=False)
    pile: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Known:
    """Something true about the creator; what is `private` may be judged by and never told."""

    text: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that may back a claim. Past replies are not among it."""

    comment: Comment
    facts: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    """What no draft may tell."""
    hint: str = ""
    """What the creator said by hand for this one draft."""
    goal: str = ""
    """What the goal that shapes this draft states: see `goals.stated`."""
    names: tuple[str, ...] = ()
    """Names that may be said: the creator's own."""

    @classmethod
    def of(
        cls,
        comment: Comment,
        facts: Sequence[Known],
        *,
        hint: str = "",
        goal: str = "",
        creator: str = "",
    ) -> Self:
        """The evidence that these facts make, the private ones set apart. `creator` is a name that
        may be said; empty while unknown."""
        told = tuple(fact.text for fact in facts if not fact.private)
        private = tuple(fact.text for fact in facts if fact.private)
        return cls(comment, told, private, hint, goal, (creator,) if creator else ())

    @property
    def given(self) -> tuple[str, ...]:
        """What the creator said or wants said, for all to read."""
        post = self.comment.post
        return (post.title, post.text, *self.facts, self.hint, self.goal)


@dataclass(frozen=True, slots=True)
class Goal:
    """Something the creator wants said where it fits, today `left` times more."""

    text: str
    left: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What triage makes of a comment. `reason` and `text` are set when no draft is wanted."""

    pile: Pile
    reason: NoDraftReason | None = None
    text: str = ""
    reading: Reading = Reading()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the draft under way; `restart` empties what was shown before."""

    text: str
    restart: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A draft that passed the review.

    `host` is the machine that the prompt was sent to, None where it stayed on this one, and `model`
    what drafted there. `hint` is what the creator asked of this draft, `goal` which of their goals
    shaped it. `language` is that of the comment where it is not the creator's usual one, `thin`
    whether little is known of their voice in it, and `gloss` the draft in their own. `behind` marks
    one that was made before it was asked for. `suffix` discloses how the reply was made, and
    `reading` is what triage made of the comment.
    """

    draft_id: str
    text: str
    pile: Pile
    alternatives: tuple[Suggestion, ...] = ()
    claims: tuple[Claim, ...] = ()
    likeness: float | None = None
    remembered: int = 0
    journalled: bool = False
    outcome: Literal["accepted", "edited", "dismissed"] | None = None
    host: str | None = None
    hint: str = ""
    goal: str = ""
    language: str = ""
    thin: bool = False
    gloss: str = ""
    behind: bool = False
    suffix: str = ""
    reading: Reading = Reading()
    model: str = ""


@dataclass(frozen=True, slots=True)
class NoDraft:
    """No suggestion, and why, for code and for the creator."""

    pile: Pile
    reason: NoDraftReason
    text: str
    reading: Reading = Reading()


@dataclass(frozen=True, slots=True)
class Journalled:
    """What the journal knows of one comment: drafts so far, newest first."""

    drafts: tuple[Suggestion, ...] = ()
    refusal: NoDraft | None = None


@dataclass(frozen=True, slots=True)
class Recalled:
    """What memory holds for one comment, best first.

    `values` are how the creator wants to be, oldest first. `common` are typical pairs, the same for
    every comment until the archive changes; they may be among the `exemplars` too.
    """

    exemplars: tuple[Exemplar, ...] = ()
    facts: tuple[Known, ...] = ()
    values: tuple[str, ...] = ()
    common: tuple[Exemplar, ...] = ()


class Memory(Protocol):
    """What drafting needs of the memory."""

    async def recall(self, comment: Comment, limit: int, pile: Pile | None = None) -> Recalled:
        """Past pairs near this comment, and what may be said. `pile` is its pile, where known."""

    async def facts(self, comment: Comment) -> Sequence[Known]:
        """What is true about the creator today where this comment stands, oldest first."""

    async def goals(self) -> Sequence[Goal]:
        """What the creator wants said, oldest first, with what today leaves of each."""

    async def boundaries(self) -> Sequence[str]:
        """What the creator does not speak of, in their words, oldest first."""

    async def journalled(self, comment: Comment) -> Journalled:
        """What was drafted before for the same comment with the same text, without drafts that a
        goal shaped which is gone or used up since."""

    async def record(self, comment: Comment, draft: Suggestion | NoDraft) -> None:
        """Write to the journal; on return it is on the disk."""

    async def recent_replies(self, limit: int) -> Sequence[str]:
        """The creator's newest replies, newest first."""


class Voice(Protocol):
    """What drafting needs of the voice."""

    def likeness(self, text: str) -> float | None:
        """How much `text` sounds like the creator, 0 to 1; None while too little is known."""


class Taught(Protocol):
    """What the creator's edits taught, as it holds for one comment."""

    @property
    def unwanted(self) -> str:
        """Why they want no draft for such a comment, in a sentence; empty where they do."""

    def apply(self, text: str) -> str:
        """A draft changed as they would change it, where that is safe."""

    def fit(self, text: str) -> float:
        """The share of what was taught that a draft obeys, 0 to 1."""


Lessons = Callable[[Comment, Pile], Awaitable[Taught]]


@dataclass(frozen=True, slots=True)
class Untaught:
    """Before the first lesson."""

    unwanted: str = ""

    def apply(self, text: str) -> str:
        return text

    def fit(self, text: str) -> float:
        return 1.0


async def untaught(comment: Comment, pile: Pile) -> Taught:
    """No lessons for any comment."""
    return Untaught()
