"""What no reply may say, whoever made the model say it: the last look at a draft, in code.

No prompt keeps a model from following a stranger's orders (Greshake et al. 2023; OWASP LLM01), so
that what counts is what comes out. A draft with a fault is not shown; see `Judge.fault`.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rejoinder.drafting.base import Evidence
from rejoinder.drafting.claims.names import folded_people
from rejoinder.drafting.links import HANDLE, LINK, MAIL
from rejoinder.drafting.plain import same_length, strip_invisible
from rejoinder.drafting.stems import content

LINKED: Final = "it names a link or an address that is not yours"
CALLED: Final = "it speaks to an account that is not in this thread"
PRIVATE: Final = "it tells something you marked as private"
LEAKED: Final = "it repeats what the model was told"
CODED: Final = "it is written in a code or with hidden characters"
ORDERED: Final = "it tells the reader to visit, send or pay"
STRANGE: Final = "it does not sound like you at all"

_LINKED: Final = re.compile(rf"{LINK}|{MAIL}")
# So many words in a row of the instructions are no chance.
_RUN: Final = 6
_LABELS: Final = re.compile(
    r"\b(?:system prompt|my instructions|(?:previous|prior|above) instructions|as an ai|language model|"
    r"i(?: am|'m) (?:an? )?(?:ai|assistant|chat ?bot|bot)\b|<\|?(?:im_start|im_end|system)|\[/?inst\]|"
    r"\((?:\w+ ){0,2}answers? in \w+\)|comments that people left for|what matters to \w+ in a reply)"
)
# Base64, hexadecimal and percent encoding, binary and Morse, and Unicode that imitates letters.
_ENCODED: Final = re.compile(
    r"(?<![\w/.-])(?=[a-z0-9+/]*[0-9])(?=[a-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*[a-z])[A-Za-z0-9+/]{20,}={0,2}(?![\w/.-])"
    r"|\b(?:[0-9a-fA-F]{2}[ :]?){10,}\b|(?:%[0-9a-fA-F]{2}){4,}|\b[01]{8}(?: [01]{8})+\b|(?:[.\-·–]{1,6}(?:[ /]|$)){5,}"
    r"|[\U0001d400-\U0001d7ff\uff21-\uff5a\u24b6-\u24e9]{3,}|(?:\\[ux][0-9a-fA-F]{2,4}){3,}|(?:\b[A-Za-z]\.){6,}"
)
_GLUED: Final = re.compile(r"[^\W_]{31,}")
_LEETED: Final = re.compile(
    r"\b(?=\w*[a-z])[a-z]*(?:[0-9@$&#%][a-z]+){1,}[a-z0-9@$&#%]*\b", re.IGNORECASE
)
_NO_LEET: Final = re.compile(
    r"\d+(?:st|nd|rd|th|s|x|k|d|mm|cm|km|kg|g|m|h|min|am|pm|gb|mb|px|ml|ft|in|e)$|^[a-z]+\d+$|^(?:b4|gr8|l8r|m8|w8|2nite|h8|r&b|q&a|p2p|b2b|k8s|i18n|mp3|mp4|h264)$",
    re.IGNORECASE,
)
_SPACED: Final = re.compile(r"(?<!\w)(?:[^\W\d_] ){5,}[^\W\d_](?!\w)")
_ORDER: Final = re.compile(
    r"(?:^|[.!?,;:\n] ?|\b(?:please|just|now|then|and|so|to|you (?:can|should|must|need to|have to|could|may)|make sure (?:to|you)|be sure to|don't forget to|go ahead and|simply|kindly) )"
    r"(?:visit|click(?: on)?|tap(?: on)?|go to|head (?:over )?to|log ?in(?:to)?|sign (?:up|in)|register|subscribe to|download|install|scan|call (?!it|me|that|him|her|them)|text (?:me|us|this|the)|e-?mail (?:me|us|this|the|your)|send (?:me|us|money|your|a payment|the|\$|bitcoin|btc|eth|crypto)|pay|transfer|donate|wire|invest|buy|purchase|order|enter your|share your|provide your|give (?:me|us) your|verify your|update your|reset your|dm (?:me|us)|whatsapp|message (?:me|us)|follow (?:me|us|this link|the link)|join (?:my|our|the|this))\b"
)
# What a creator's likeness falls below only with a text of another kind altogether.
FAR_OUT: Final = 0.002


@dataclass(frozen=True)
class Judge:
    """What may be said to one comment. `told` is what the model was told about the creator."""

    evidence: Evidence
    told: str = ""
    canary: str = "\x00"
    """A word that stands nowhere but in there."""

    def fault(self, text: str, likeness: float | None = None) -> str:
        """Why `text` must not be shown, to follow "it was held back:"; '' for no reason."""
        folded = same_length(text)
        if strip_invisible(text) != text or self._coded(text):
            return CODED
        if any(not self._may_link(link) for link in _LINKED.findall(folded)):
            return LINKED
        if any(handle not in self.handles for handle in HANDLE.findall(folded)):
            return CALLED
        if _LABELS.search(folded) or self.canary in folded or _runs(folded) & self._secret_runs:
            return LEAKED
        if self._tells(folded):
            return PRIVATE
        if self._orders(folded):
            return ORDERED
        return STRANGE if likeness is not None and likeness < FAR_OUT else ""

    def _coded(self, text: str) -> bool:
        if _ENCODED.search(text) or _GLUED.search(text) or _SPACED.search(text):
            return True
        leeted = [word for word in _LEETED.findall(text) if not _NO_LEET.search(word)]
        return sum(word.lower() not in self._heard for word in leeted) >= 2

    def _may_link(self, link: str) -> bool:
        return link.rstrip("/.") in self._own

    def _tells(self, folded: str) -> bool:
        """Whether a draft tells a private fact: two of its words that nothing public holds, or one
        that is a number or a name."""
        said = set(content(folded))
        for fact in self.evidence.private:
            secret = set(content(same_length(fact))) - self._public
            told = said & secret
            names = {
                word
                for word in told
                if word[0].isdigit() or word.capitalize() in fact.split(" ", 1)[-1]
            }
            if len(told) >= 2 or names or (told and len(secret) == 1):
                return True
        return False

    def _orders(self, folded: str) -> bool:
        """Whether a draft sends its reader anywhere that the creator did not."""
        for order in _ORDER.finditer(folded):
            rest = re.split(r"[.!?\n]", folded[order.end() :], maxsplit=1)[0]
            wanted = set(content(f"{order[0]} {rest}"))
            if not wanted & self._owned:
                return True
        return False

    @cached_property
    def _own(self) -> str:
        """What the creator said or was asked to say, in lower case."""
        thread = (item.text for item in self.evidence.comment.thread if item.own)
        return same_length("\n".join((*self.evidence.given, *thread)))

    @cached_property
    def _heard(self) -> str:
        return same_length(f"{self.evidence.comment.text}\n{self._own}")

    @cached_property
    def _owned(self) -> set[str]:
        return set(content(self._own)) - _SENDING

    @cached_property
    def _public(self) -> set[str]:
        return set(content(self._heard))

    @cached_property
    def handles(self) -> set[str]:
        """Whom a reply may speak to with an @, folded: the thread, and whom the creator named."""
        names = {name.lstrip("@") for name in folded_people(self.evidence.comment)}
        first = {name.split()[0] for name in names if name.split()}
        return names | first | set(HANDLE.findall(self._own))

    @cached_property
    def _secret_runs(self) -> set[str]:
        return _runs(same_length(self.told)) - _runs(self._heard)


def _runs(folded: str) -> set[str]:
    words = re.findall(r"[^\W_]+", folded)
    return {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


# Words of sending alone say nothing about where to.
_SENDING: Final = frozenset(
    content("visit click tap head sign register subscribe download send pay buy follow")
)
