"""Makes a model's stream fit to be shown: labels, wrappings, loops and torn ends go.

What is shown never has to be taken back. Therefore `Cleaner` decides character by character,
so that pieces cannot matter, and shows only what no later character can change: the first
sentence word by word, later ones sentence by sentence (a token limit may still tear the last).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from rejoinder.drafting.plain import has_emoji

# Labels a model puts before its own text, and labels of turns that are not its own.
_OWN_LABELS: Final = (
    "reply",
    "response",
    "answer",
    "draft",
    "assistant",
    "draft reply",
    "my reply",
)
_OTHER_LABELS: Final = ("comment", "commenter", "user", "human", "fan", "viewer", "system")
# A creator may well begin with these; only a later line that does is the model's own aside.
_ASIDES: Final = ("question", "note", "post", "title", "thread", "instructions", "explanation")
_PREAMBLE: Final = re.compile(
    r"(?:(?:sure|certainly|of course|okay|ok|absolutely)\b[,.!]?\s*)?"
    r"(?:here(?:'s|’s| is| are)|below is)\b[^\n:]{0,60}"
    r"\b(?:reply|replies|response|draft|answer|comment|message|suggestion)\b[^\n:]{0,40}:\s*"
    r"|assistant[ ]*\n",
    re.IGNORECASE,
)
_SURE: Final = ("sure", "certainly", "of course", "okay", "ok", "absolutely")
_SURE_THEN: Final = re.compile(rf"(?:{'|'.join(_SURE)})[,.!]? *")
_HERE: Final = ("here's", "here’s", "here is", "here are", "below is")
_PREAMBLE_LONGEST: Final = 140
_TOKEN: Final = re.compile(
    r"(?:<\|[^<>|\n]{0,40}\|>|</?s>|<(?:eos|bos|pad|unk|start_of_turn|end_of_turn)>|"
    r"\[/?INST\]|<</?SYS>>)$",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"(?:^|(?<=[.!?…])\s)[-–—*_ ]*(?:(?:best|kind|warm|warmest|kindest) (?:regards|wishes)|"
    r"sincerely|yours (?:truly|sincerely|faithfully)|respectfully|with gratitude)\s*[,\n.!]$",
    re.IGNORECASE,
)
_PLACEHOLDER: Final = re.compile(
    r"[-–—,\s]*\[[^\[\]\n]{0,20}\b(?:your|name|signature|creator|insert)\b[^\[\]\n]{0,20}\]$",
    re.IGNORECASE,
)
_RULE: Final = re.compile(r"\s*(?:-{3,}|={3,}|#{2,}|\*{3,})\s*$")
_SENTENCE_END: Final = re.compile(r"[.!?…。！？؟]+[\"'”’)\]]*(?=\s)|\n")
_QUOTES: Final = {'"': '"', "“": "”", "'": "'", "‘": "’", "«": "»", "„": "“"}
_BRACKET_LONGEST: Final = 48
_LOOP_WORDS: Final = 12
_LOOP_PHRASE: Final = 3
_LOOP_WORD: Final = 5
_RUN_LONGEST: Final = 12


def clean(text: str, creator: str, truncated: bool = False) -> str:
    """The same as feeding `text` to a `Cleaner` and closing it."""
    cleaner = Cleaner(creator)
    return cleaner.feed(text) + cleaner.close(truncated=truncated)


class Cleaner:
    """Cleans one stream. `creator` and `stop_labels` (names of others) are taken as speakers.

    `finished` turns true when the model began somebody else's turn, closed like a letter, or
    went round in a circle: what follows is dropped and the stream may be stopped.
    """

    def __init__(self, creator: str, *, stop_labels: tuple[str, ...] = ()) -> None:
        own = (*_OWN_LABELS, *_names(creator))
        others = (*_OTHER_LABELS, *(name for label in stop_labels for name in _names(label)))
        self._labels = (*own, *others)
        self._own = _label(own)
        self._first_stop = _label(others)
        self._later_stop = _label((*self._labels, *_ASIDES))
        self._longest = max(map(len, (*self._labels, *_ASIDES))) + 12
        self._text = ""
        self._line = 0
        self._words: list[tuple[int, str]] = []
        self._run = 0
        self._shown = 0
        self.finished = False

    def feed(self, piece: str) -> str:
        """Take the next piece; return what may be shown now, possibly nothing."""
        for char in piece:
            if self.finished:
                break
            self._step(char)
        settled = self._settled()
        new = settled[self._shown :]
        self._shown += len(new)
        return new

    def close(self, *, truncated: bool = False) -> str:
        """The rest. `truncated`: the token limit was hit, so the last sentence may be torn."""
        if not self.finished:
            self._check_loop(len(self._text))
        final = self._final(truncated and not self.finished)
        self.finished = True
        rest = final[self._shown :]
        self._shown += len(rest)
        return rest

    def _step(self, char: str) -> None:
        if char.isspace() and char not in "\r\n":
            char = " "
        elif not _allowed(char):
            return
        if char.isspace():
            self._check_loop(len(self._text))
            if self.finished:
                return
        # A run of one sign ("!!!!!!…") is a loop as well, but text may go on after it.
        self._run = self._run + 1 if self._text.endswith(char) else 1
        if self._run > _RUN_LONGEST:
            return
        self._text += char
        if char in ":>],.!\n-=#*":
            self._check_stop(char)

    def _check_stop(self, char: str) -> None:
        line = self._text[self._line :]
        begun = bool(self._body(self._text[: self._line]))
        if char == ":" and begun and self._later_stop.match(line):
            self._finish(self._line)
        elif char == ":" and not begun and self._first_stop.match(body := self._body(self._text)):
            self._finish(len(self._text) - len(body))
        elif char in ">]" and (found := _TOKEN.search(line)):
            if self._body(self._text[: self._line + found.start()]):
                self._finish(self._line + found.start())
            else:
                self._cut(self._line + found.start())
        elif char == "]" and (found := _PLACEHOLDER.search(line)):
            self._finish(self._line + found.start())
        elif char in "\n,.!" and (found := _CLOSING.search(line)):
            if self._body(self._text[: self._line + found.start()]):
                self._finish(self._line + found.start())
        elif char in "-=#*" and begun and _RULE.match(line):
            self._finish(self._line)
        if char == "\n" and not self.finished:
            self._line = len(self._text)

    def _check_loop(self, end: int) -> None:
        """Called at the end of a word: does the text now end in a circle?"""
        start = max(self._text.rfind(" ", 0, end), self._text.rfind("\n", 0, end)) + 1
        if start >= end or (self._words and self._words[-1][0] == start):
            return
        self._words.append((start, self._text[start:end].casefold().strip(".,!?;:…\"'")))
        for period in range(1, _LOOP_WORDS + 1):
            times = _LOOP_WORD if period == 1 else _LOOP_PHRASE
            tail = self._words[-period * times :]
            if len(tail) < period * times:
                return
            if all(tail[at][1] == tail[at - period][1] for at in range(period, len(tail))):
                self._finish(tail[period][0])
                return

    def _finish(self, at: int) -> None:
        self._cut(at)
        self.finished = True

    def _cut(self, at: int) -> None:
        self._text = self._text[:at]
        self._words = [word for word in self._words if word[0] < at]
        self._line = min(self._line, at)
        self._run = 0

    def _body(self, text: str) -> str:
        """`text` without what a model says before it begins."""
        while True:
            text = text.lstrip()
            found = _PREAMBLE.match(text) or self._own.match(text)
            if not found:
                return text
            text = text[found.end() :]

    def _final(self, truncated: bool) -> str:
        text = self._text
        while True:
            text = self._body(text).rstrip()
            inner = _unquote(text)
            if inner == text:
                break
            text = inner
        whole_line = self._text.rstrip(" ").endswith("\n")
        if truncated and text and not whole_line and not _ends(text):
            ends = [found.end() for found in _SENTENCE_END.finditer(text)]
            if ends:
                text = _unquote(text[: ends[-1]].rstrip())
        return text

    def _settled(self) -> str:
        """The part of the final text that nothing can change any more."""
        body = self._body(self._text)
        if not body or body[0] in _QUOTES or self._may_be_label(body):
            return body[: self._shown]
        last = max(body.rfind(" "), body.rfind("\n")) + 1
        ends = [found.end() for found in _SENTENCE_END.finditer(body)]
        hold = min(last, ends[-1]) if ends else last
        for bracket in "<[":
            opened = body.rfind(bracket)
            if opened >= 0 and len(body) - opened < _BRACKET_LONGEST:
                hold = min(hold, opened)
        head = len(self._text) - len(body)
        if self._line > head and len(self._text) - self._line <= self._longest:
            hold = min(hold, self._line - head)
        hold = min(hold, self._repeats_from() - head)
        return body[: max(self._shown, len(body[: max(hold, 0)].rstrip(" \n\t-–—,")))]

    def _may_be_label(self, body: str) -> bool:
        """Whether `body` may still turn out to begin with a label or a preamble."""
        head = body.lstrip("*_#>@-“\"' ").casefold().replace("\n", " ")
        if len(head) > max(_PREAMBLE_LONGEST, self._longest):
            return False
        if any(word.startswith(head) for word in (*self._labels, *_SURE)):
            return True
        if any(
            head.startswith(name) and not head[len(name) :].strip(" *_") for name in self._labels
        ):
            return True
        rest = head[found.end() :] if (found := _SURE_THEN.match(head)) else head
        return any(rest.startswith(word) or word.startswith(rest) for word in _HERE)

    def _repeats_from(self) -> int:
        """Where the last words began to repeat the words before them, if they do."""
        first = len(self._words)
        for period in range(1, _LOOP_WORDS + 1):
            at = len(self._words)
            while (
                at - 1 - period >= 0 and self._words[at - 1][1] == self._words[at - 1 - period][1]
            ):
                at -= 1
            first = min(first, at)
        return self._words[first][0] if first < len(self._words) else len(self._text)


def _allowed(char: str) -> bool:
    if char in "\n\u200d\ufe0f":
        return True
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"} and char not in "\u2028\u2029"


def _names(name: str) -> tuple[str, ...]:
    """A name as it may stand before a colon: whole, and the first word of it."""
    name = " ".join(name.split())
    first = name.split(" ")[0]
    return tuple(dict.fromkeys(part.casefold() for part in (name, first) if len(part) > 1))


def _label(names: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"[ \t*_#>@\"'“-]{{0,4}}(?:{either})[ \t*_]{{0,3}}[:：][ \t*_]{{0,3}}", re.IGNORECASE
    )


def _unquote(text: str) -> str:
    """`text` without quotes around the whole of it, or an opening one that is never closed."""
    if len(text) < 2 or text[0] not in _QUOTES:
        return text
    closing = _QUOTES[text[0]]
    inner = text[1:-1] if text[-1] == closing else text[1:]
    if text[0] in "'‘":
        # An apostrophe is a quote only when both ends have one ("'tis" is not quoted).
        return inner.strip() if text[-1] == closing and closing + " " not in inner else text
    return text if closing in inner else inner.strip()


def _ends(text: str) -> bool:
    return text[-1] in ".!?…。！？؟)\"'”’" or has_emoji(text[-2:])
