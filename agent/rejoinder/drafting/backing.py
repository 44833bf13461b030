"""Whether the evidence carries a claim.

The match is lexical and strict: every content word of the claim must stand in one sentence of
one source, its numbers with the same noun, with the same polarity and the same turns ("used
to", "want", "from"), and not about somebody else. When in doubt a claim is unbacked: that costs
a draft; the opposite puts words into the creator's mouth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from os.path import commonprefix
from typing import Final

from rejoinder.config import LIMITS
from rejoinder.drafting import backing_words as words
from rejoinder.drafting.base import Evidence
from rejoinder.drafting.claims import Found
from rejoinder.drafting.claims.english import ENGLISH, LINK
from rejoinder.drafting.plain import same_length, sentences
from rejoinder.protocol import Source

# Devanagari vowel signs are no word characters to `re`.
_LETTER: Final = r"(?:[^\W\d_]|[\u0900-\u0963])"
_TOKEN: Final = re.compile(
    LINK + rf"|[\w.+-]+@[\w-]+\.[\w.-]+|[$€£¥₹%]|\d+(?:[.,]\d+)*|{_LETTER}+(?:'{_LETTER}+)?"
)
# Japanese has no spaces: what carries meaning in it are kanji, one by one, and runs of katakana.
_UNSPACED: Final = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_MEANING: Final = re.compile(r"[\u4e00-\u9fff]|[\u30a1-\u30faー]{2,}|[a-z0-9]+")
_NO_KANJI: Final = frozenset("私僕俺方事物様時中今")
_COMPOUND: Final = re.compile(
    r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](one|two|three|four|five|six|seven|eight|nine)\b"
)
_KANJI: Final = re.compile(
    r"[一二三四五六七八九十百千]+(?=[年月日時分秒週歳才人名個本枚匹台冊回度杯円部章泊羽頭件つヶか])"
)
_NEGATED: Final = re.compile(r"(?:ない|ません|なかった|なく(?:て)?)(?![でか]は)")
_CLAUSES: Final = re.compile(r"[,;:.!?\n()—–]| but | and | - ")
_FIRST_PERSON: Final = re.compile(r"\b(?:i|i'm|i've|i'll|my|we|we're|we've|our|me|us|mine)\b")
_POINTS_BACK: Final = re.compile(
    r"\b(?:it|it's|they|they're|this|that|these|those|ones?|them|same)\b"
)
# A hint also names what shall not be said; what it names then backs nothing.
_LEFT_OUT: Final = re.compile(
    r"[^.!?;\n]*\b(?:(?:don['’]?t|do not|never|not) (?:to )?"
    r"(?:say|mention|tell|promise|write|give|include|claim|offer|talk|bring|name|repeat|quote)"
    r"|nothing (?:about|of|on)|without|avoid\w*|skip\w*|leave|omit\w*|drop|instead of|rather than"
    r"|less about|no (?:mention|promise|price|date|link)s?)\b[^.!?;\n]*",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(r"[?？؟]$|か。?$")
_ENDINGS: Final = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
# So many words of its own tell what a claim is about, whatever its "it" is.
_TELLING: Final = 3
_ASIDE_UNITS: Final = frozenset({"year", "old", "yo"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a source, ready to be compared."""

    source: Source
    folded: str

    @property
    def asks(self) -> bool:
        return self.folded.rstrip().endswith(("?", "？", "؟"))


def source_of(found: Found, evidence: Evidence) -> Source | None:
    """What backs the claim, or None."""
    asked = _asked(evidence)
    readings = [found]
    if _touches(content(asked), set(content(found.rest))):
        # "No, it was all painted by hand": what follows tells what the answer means.
        readings.append(replace(found, topic=found.rest, answers=False, no=False))
    for statement in _statements(evidence, found.kind):
        plain = not statement.asks or (found.kind == "figure" and _only_counts(found.figure))
        if plain and any(_backs(statement, one, asked) for one in readings):
            return statement.source
    return None


def _only_counts(figure: str) -> bool:
    """Whether a figure is a bare number: what a question names, and does not ask to confirm."""
    return re.fullmatch(r"[#v]?\d+(?:[.,/]\d+)*(?:st|nd|rd|th|s)?", figure) is not None


def _statements(evidence: Evidence, kind: str) -> Iterator[Statement]:
    comment = evidence.comment
    for fact in evidence.facts:
        yield from _split("fact", fact)
        yield from _answered(fact)
    yield from _split("post", comment.post.title)
    yield from _split("post", comment.post.text)
    for item in comment.thread:
        if item.own:
            yield from _split("thread", item.text)
    yield from _split("hint", _LEFT_OUT.sub("", evidence.hint))
    yield from _split("goal", _LEFT_OUT.sub("", evidence.goal))
    # A stranger's text is evidence for nothing but the figures it states: "is it on the fifth?"
    # must not become "it is on the fifth".
    if kind == "figure":
        yield from _split("comment", comment.text)
    if kind == "name":
        yield from (said for item in comment.thread for said in _split("thread", item.text))


def _split(kind: str, text: str) -> Iterator[Statement]:
    for low, high in sentences(text):
        piece = text[low:high].strip()
        if piece:
            source = Source.model_validate({"kind": kind, "text": piece[: LIMITS.fact]})
            yield Statement(source, numerals(same_length(piece)))


def _answered(fact: str) -> Iterator[Statement]:
    """A fact of a question and its answer, as one statement: "Do you ship to Canada? Yes." """
    spans = sentences(fact)
    if len(spans) < 2 or not _ASKS.search(fact[slice(*spans[0])].rstrip()):
        return
    question, said = fact[slice(*spans[0])].strip(), fact[spans[0][1] :].strip()
    source = Source.model_validate({"kind": "fact", "text": f"{question} {said}"[: LIMITS.fact]})
    yield Statement(
        source, f"{_as_statement(same_length(question))} {same_length(said)}".replace("?", " ")
    )


def _asked(evidence: Evidence) -> str:
    """What the comment asks; all of it when it asks nothing."""
    folded = same_length(evidence.comment.text)
    asked = [folded[a:b] for a, b in sentences(folded) if re.search(r"[?？؟]\W*$", folded[a:b])]
    return " ".join(asked) or folded


def _backs(statement: Statement, found: Found, asked: str) -> bool:
    found = replace(found, topic=numerals(found.topic), figure=numerals(found.figure))
    if found.kind == "figure":
        return _backs_figure(statement, found, asked)
    if found.kind == "name":
        return f" {_plain(found.figure)} " in f" {_plain(statement.folded)} "
    if found.kind == "offer" and statement.source.kind == "goal" and found.figure:
        return _invites(statement, found)
    claimed = content(found.topic)
    topic = found.topic
    generic = _GENERIC[found.kind]
    has = set(content(statement.folded))
    if found.answers or not set(claimed) - generic:
        # "Yes", "me too", "coming soon": the comment says what it is about.
        topic = f"{found.topic} {_as_statement(asked)}"
        claimed = content(topic)
    if found.kind == "promise":
        claimed = [word for word in claimed if word not in _GENERIC["promise"]]
        if not words.FUTURE & set(_tokens(statement.folded)):
            return False
    loose = not ENGLISH.marks.search(statement.folded)
    if not claimed or not all(_covered(word, has, loose=loose) for word in claimed):
        return False
    # "It" in a draft may be what the comment asks for; in a hint it is what the creator means.
    points = _refers_back(found.topic) and statement.source.kind != "hint"
    points = points and sum(not word[0].isdigit() for word in claimed) < _TELLING
    if points and not _touches(content(asked), has):
        return False
    if statement.source.kind != "fact" and found.kind == "experience":
        if not _FIRST_PERSON.search(statement.folded):
            return False
    scope = _scope(statement.folded, claimed)
    return (
        _negative(scope) == (_negative(found.topic) != found.no)
        and _turns(scope) == _turns(topic)
        and not _somebody_else(scope, claimed)
        and _same_numbers(topic, statement.folded)
    )


def _invites(statement: Statement, found: Found) -> bool:
    """Whether an offer only points to what the creator wants pointed to: "the newsletter has more",
    and neither that it is free nor where it is, unless their goal says so."""
    has = set(content(statement.folded))
    clause = content(found.topic)
    return (
        all(_covered(word, has) or word in _INVITING for word in content(found.figure))
        and _touches(clause, has)
        and not _negative(found.topic)
        and _same_numbers(found.figure, statement.folded)
    )


def _backs_figure(statement: Statement, found: Found, asked: str) -> bool:
    figure = found.figure
    wanted = _figures(figure)
    source = statement.folded
    if not wanted:
        named = [token for token in _tokens(figure) if token not in words.EMPTY]
        return bool(named) and set(map(stem, named)) <= set(map(stem, _tokens(source)))
    if not wanted <= _figures(source) or not _same_numbers(found.topic, source):
        return False
    if statement.source.kind == "comment":
        return True
    has = set(content(source))
    others = [word for word in content(found.topic) if not word[0].isdigit()]
    return _touches(others, has) if others else _touches(content(asked), has)


def numerals(text: str) -> str:
    """`text` with its compound number words as digits: "thirty-two" is 32, 五歳 is 5歳."""
    text = _KANJI.sub(lambda found: str(_kanji(found[0])), text)
    return _COMPOUND.sub(
        lambda found: str(int(words.NUMBERS[found[1]]) + int(words.NUMBERS.get(found[2], "1"))),
        text,
    )


def _kanji(number: str) -> int:
    total = value = 0
    for sign in number:
        if (unit := {"十": 10, "百": 100, "千": 1_000}.get(sign)) is not None:
            total, value = total + (value or 1) * unit, 0
        else:
            value = "一二三四五六七八九".index(sign) + 1
    return total + value


def content(text: str) -> list[str]:
    """Stems of the words that carry meaning, numbers as digits, in order."""
    return [
        stem(token)
        for token in _tokens(text)
        if token not in words.EMPTY and token not in words.NEGATIONS and token not in words.TURNS
    ]


def stem(word: str) -> str:
    """A word without its common endings, or the word that means the same."""
    word = words.NUMBERS.get(word, word)
    if word[0].isdigit():
        return _number(word)
    if not word.replace("'", "").isalpha():
        return word
    bare = _bare(word)
    same = words.SAME.get(word) or words.SAME.get(bare) or words.SAME.get(bare + "e")
    return _bare(same) if same else bare


def _bare(word: str) -> str:
    plain = word.removesuffix("'s").replace("'", "")
    for ending, new in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3 and not plain.endswith("ss"):
            plain = plain[: -len(ending)] + new
            break
    if len(plain) > 3 and plain[-1] == plain[-2] and plain[-1] not in "lsz":
        plain = plain[:-1]
    return plain[:-1] if len(plain) > 3 and plain.endswith("e") else plain


def _number(word: str) -> str:
    plain = word.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word) else word
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _tokens(text: str) -> list[str]:
    return [
        part.strip(".") or part
        for token in _TOKEN.findall(text)
        for part in (_MEANING.findall(token) if _UNSPACED.search(token) else [token])
        if part not in _NO_KANJI
    ]


def _covered(word: str, has: set[str], *, loose: bool = False) -> bool:
    """Whether a word, or one that it includes, or another form of it is there. `loose` allows for
    the endings of languages that change them more than English does."""
    if word in has or any(kind in has for kind in _KINDS.get(word, ())):
        return True
    return len(word) >= 4 and word.isalpha() and any(_kin(word, other, loose) for other in has)


def _kin(one: str, other: str, loose: bool) -> bool:
    if len(other) < 4 or not other.isalpha():
        return False
    same = len(commonprefix((one, other)))
    short, long = sorted((len(one), len(other)))
    if same == short and long - short <= 3:
        return True
    if loose:
        return same >= 4 and long - same <= 3
    return same >= 6 and same * 10 >= long * 7


def _touches(wanted: list[str], has: set[str]) -> bool:
    return any(_covered(word, has) for word in wanted)


def _refers_back(topic: str) -> bool:
    return (
        re.search(r"\b(?:it|it's|they|they're|this|that|these|those|ones?|them|same)\b", topic)
        is not None
    )


def _as_statement(question: str) -> str:
    """A question's words without what only asks."""
    return re.sub(
        r"\b(?:would|ever|any|anything|please|wondering|curious|know|tell|think)\b", " ", question
    )


def _scope(folded: str, claimed: list[str]) -> str:
    """The clauses of a source that the claim's words stand in."""
    clauses = [clause for clause in _CLAUSES.split(folded) if clause]
    wanted = {word for one in claimed for word in (one, *_KINDS.get(one, ()))}
    return " ".join(clause for clause in clauses if wanted & set(content(clause)))


def _negative(text: str) -> bool:
    said = sum(token in words.NEGATIONS for token in _tokens(text)) + len(_NEGATED.findall(text))
    return said % 2 == 1


def _turns(text: str) -> frozenset[str]:
    turned = {token for token in _tokens(text) if token in words.TURNS}
    if re.search(r"\bused to\b", text):
        turned.add("used to")
    return frozenset(turned)


def _somebody_else(scope: str, claimed: list[str]) -> bool:
    named = {stem(token) for token in _tokens(scope)}
    mine = {word for one in claimed for word in (one, *_KINDS.get(one, ()))}
    possessed = re.search(r"\b[^\W\d_]+'s (?!(?:a|an|the|in|on|not|been|from)\b)[^\W\d_]+", scope)
    owner = stem(possessed[0].split("'")[0]) if possessed else ""
    pronoun = owner in {"it", "that", "there", "he", "she", "what", "let", "here"}
    known = _PEOPLE if ENGLISH.marks.search(scope) else _PEOPLE_ABROAD
    return bool((named & known) - mine) or bool(owner and not pronoun and owner not in mine)


def _pairs(text: str) -> set[tuple[str, str]]:
    """Each number with the content word it counts, '' when there is none close by."""
    tokens = _tokens(text)
    pairs = set()
    for at, token in enumerate(tokens):
        value = stem(token)
        if not value[:1].isdigit():
            continue
        near = [stem(word) for word in tokens[at + 1 : at + 4] if word not in words.EMPTY]
        counted = next((word for word in near if word not in _ASIDE_UNITS), "")
        before = stem(tokens[at - 1]) if at else ""
        unit = before if before in _MONEY or before in _LABELS else counted
        pairs.add((value, "" if unit[:1].isdigit() else unit))
    return pairs


_MONEY: Final = frozenset("$€£¥₹")
# "Episode 12" counts no episodes.
_LABELS: Final = frozenset(
    map(
        stem,
        "episode part level chapter step season volume version number page day track room ep pt vol v no".split(),
    )
)


def _same_numbers(claim: str, source: str) -> bool:
    """Every number of the claim counts the same thing in the source."""
    known = _pairs(source)
    for value, counted in _pairs(claim):
        allowed = {counted, *_KINDS.get(counted, ())}
        if not any(
            value == other and (of in allowed or (counted and not of)) for other, of in known
        ):
            return False
    return True


def _figures(text: str) -> set[str]:
    return {value for token in _tokens(text) if (value := stem(token))[:1].isdigit()}


def _plain(text: str) -> str:
    return " ".join(_TOKEN.findall(text.replace("'s", " ")))


_KINDS: Final = {
    stem(kind): tuple(stem(word) for word in members) for kind, members in words.KINDS.items()
}
_PEOPLE: Final = frozenset(map(stem, words.PEOPLE))
_PEOPLE_ABROAD: Final = frozenset(map(stem, words.PEOPLE_ABROAD))
_INVITING: Final = frozenset(map(stem, words.INVITING))
_GENERIC: Final = {kind: frozenset(map(stem, some)) for kind, some in words.GENERIC.items()}
