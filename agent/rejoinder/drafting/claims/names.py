"""Names of people, places and products that neither the comment nor its thread names.

In most languages a capital within a sentence tells a name. German writes every noun with one, and
Hindi and Japanese know none: there the gazetteer has to do.
"""

# ruff: noqa: E501 - many words to a row
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rejoinder.drafting.base import Evidence
from rejoinder.drafting.claims.found import BLOT, CLAUSE_END, Found, clause
from rejoinder.drafting.claims.gazetteer import ANYWHERE, FIRST_NAMES, OTHER_SCRIPTS
from rejoinder.drafting.claims.german import GERMAN
from rejoinder.drafting.plain import same_length, span_at
from rejoinder.protocol import Comment

# One or more capitalised words, with small ones between them: "Isle of Skye", "Nikon Z7 II".
_CAPITALS: Final = re.compile(
    r"(?<![\w@#./`'’-])[A-ZÀ-ÖØ-ÞŠŽŒ][\w'’-]*(?:[ ](?:of|the|de|del|da|do|van|von|la|le|&)(?=[ ][A-ZÀ-Þ])"
    r"|[ ](?:[A-ZÀ-ÖØ-Þ0-9][\w'’-]*))*"
)
_CALLED: Final = re.compile(r"[\u4e00-\u9fff\u30a1-\u30faー]{2,6}(?=さん|くん|君|ちゃん|先生|様)")
_AREA: Final = re.compile(r"[\u4e00-\u9fff]{2,4}(?:市|県|区|町|村|駅|大学|湖|寺|神社)")
_NO_CALLED: Final = re.compile(
    r"(?:皆|みな|ダンサー|アーティスト|ファン|リスナー|お客|視聴者|読者|子|赤|奥|娘|息子|母|父|姉|兄|店員|担当|作者|投稿者|主|管理人|医者|看護師)$"
)
# Behind a name that begins a sentence: what it does, or nothing more.
_NAMED: Final = re.compile(r"(?:['’]s)?(?: [a-z]+s\b| and |,| is | was | will |!|\W*$)")
# So much of a comment, and so many words, tell that it is German.
_TELLING: Final = 400
_GERMAN: Final = 3
_OF: Final = re.compile(r"['’]s?$")
_LATIN: Final = re.compile(
    r"(?<![\w@.#/])[A-Za-z][A-Za-z0-9]+(?:[ -][A-Z0-9][A-Za-z0-9]*)*(?![\w@])"
)
_ORDINARY: Final = frozenset(
    """i i'm i've i'll i'd im ive ill id ok okay tv pc diy faq pdf url api ui ux ai dj mc cd dvd lp ep usb gpu cpu ram css html sql json xml http https lol omg wow yes no oh
    hi hey hello haha thanks thank god gods lord jesus christ christmas easter halloween thanksgiving xmas new year year's years day eve valentine's mother's father's ramadan eid
    diwali holi hanukkah youtube youtuber youtubers instagram tiktok twitter reddit internet web net earth sun moon lua luna lune mond bulan sonne soleil matahari mom mum dad mama papa grandma grandpa sir madam mr mrs ms miss dr
    english spanish french german portuguese indonesian hindi japanese chinese korean italian dutch russian arabic latin greek american british european african asian indian
    canadian australian irish scottish welsh mexican brazilian monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december part chapter episode step level season vol volume no nope dm dms pm rip asap btw imo imho fyi ps eta nsfw diy hdr dslr iso raw jpg png gif mp3 wifi wi-fi
    bluetooth covid email e-mail gym bbq ph vat us utc gmt am bpm sns sd hp wa min ya pov rpm ssd led lcd qr cv phd usd eur gbp ii iii iv vi x y z a b c d e f g h j k l m n o p q r s t
    u v w the this that and but so it he she we you they my your what when where how why great good love nice dear best kind true merci gracias obrigado danke hola oi bonjour bueno sí sim
    oui nein ja não señor señora monsieur madame herr frau don doña allah alhamdulillah insyaallah insya bismillah natal idul fitri lebaran navidad noël noel weihnachten ostern pâques
    black white red blue green
    dieu dios deus gott madre mãe maman mutti vati opa oma kak mas mbak pak bu""".split()
)  # fmt: skip


def people(comment: Comment) -> set[str]:
    """Whoever wrote in the thread."""
    return {comment.author, *(item.author for item in comment.thread)}


def folded_people(comment: Comment) -> set[str]:
    """Their names, folded."""
    return set(map(same_length, people(comment)))


def names(
    text: str, folded: str, spans: list[tuple[int, int]], evidence: Evidence
) -> Iterator[Found]:
    """The names of a draft, and the handles it speaks to, that the comment does not hold. `folded`
    is the draft in lower case, with idioms blotted out."""
    said = _said(evidence)
    taken: list[tuple[int, int]] = []
    for start, end in sorted(
        set(_places(text, folded, spans, evidence.comment.text)), key=lambda at: (at[0], -at[1])
    ):
        name = same_length(text[start:end])
        overlaps = any(start < high and low < end for low, high in taken)
        if overlaps or BLOT in folded[start:end] or _known(name, said):
            continue
        taken.append((start, end))
        span = span_at(spans, start) or (0, len(text))
        around = clause(folded, start, end, span, CLAUSE_END)
        yield Found("name", start, end, folded[slice(*around)], figure=name)


def _said(evidence: Evidence) -> str:
    """All that the comment and its thread say, and who says it."""
    comment = evidence.comment
    texts = [comment.text, *people(comment), *(item.text for item in comment.thread)]
    return same_length(" \n ".join((*texts, *evidence.names)))


def _known(name: str, said: str) -> bool:
    parts = [part.rstrip("'’s") or part for part in re.findall(r"[^\s@]+", name)]
    return all(_stands_in(part, said) for part in parts if part not in _ORDINARY)


def _stands_in(part: str, said: str) -> bool:
    """Whether a word is there; where no spaces part them, anywhere."""
    at = said.find(part)
    if not part.isascii() or at < 0:
        return at >= 0
    return re.search(rf"(?<![a-z]){re.escape(part)}", said) is not None


def _places(
    text: str, folded: str, spans: list[tuple[int, int]], comment: str
) -> Iterator[tuple[int, int]]:
    """Where something is named."""
    yield from (match.span() for match in ANYWHERE.finditer(folded))
    yield from (match.span() for match in OTHER_SCRIPTS.finditer(text))
    yield from (match.span() for match in _AREA.finditer(text))
    yield from (hit.span() for hit in _CALLED.finditer(text) if not _NO_CALLED.search(hit[0]))
    if text.isascii() or not re.search(r"[\u0900-\u0963\u3041-\u30fa]", text):
        yield from _capitals(text, spans, comment)
    else:
        yield from (hit.span() for hit in _LATIN.finditer(text) if _is_name(hit[0]))


def _capitals(text: str, spans: list[tuple[int, int]], comment: str) -> Iterator[tuple[int, int]]:
    """Where capitals tell a name; where every noun or every word has one, only known first names."""
    people_only = _tells_nothing(text, comment)
    for match in _CAPITALS.finditer(text):
        start, end = match.span()
        first = match[0].split(" ")[0]
        person = _OF.sub("", first).lower() in FIRST_NAMES
        if _begins(text, start, spans):
            # What begins a sentence has its capital anyway; its second word has not.
            if person and not _NAMED.match(text[start + len(first) :]):
                continue
            if not person:
                start += len(first) + 1
            if not text[start:end][:1].isupper():
                continue
        if (person or not people_only) and _is_name(text[start:end]):
            yield start, end


def _tells_nothing(text: str, comment: str) -> bool:
    """Whether capitals tell no name: in a title, in shouting, in German."""
    words = re.findall(r"[^\W\d_]{3,}", text)
    titled = sum(word[0].isupper() for word in words)
    shouted = sum(word.isupper() for word in words)
    german = len(GERMAN.marks.findall(f"{text} {comment[:_TELLING]}".lower())) >= _GERMAN
    return (titled > 3 and titled * 5 > len(words) * 3) or shouted > 2 or german


def _begins(text: str, start: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a sentence begins there, or what looks like one."""
    low, _ = span_at(spans, start) or (0, 0)
    opened = not text[low:start].strip(" \t\n\"'“”‘’¿¡(*_-–—")
    return opened or not re.search(r"[\w,'’)] $", text[max(0, start - 2) : start])


def _is_name(text: str) -> bool:
    """Whether a word with a capital is more than an ordinary word, an exclamation or code."""
    parts = [part for part in re.split(r"[ ]", text) if part]
    for part in parts:
        bare = _OF.sub("", part).lower()
        shout = part.isupper() and bare.isalpha() and bare not in FIRST_NAMES
        code = re.search(r"[a-z][A-Z]", part) or "_" in part
        if (
            bare in _ORDINARY
            or bare.replace("’", "'") in _ORDINARY
            or shout
            or code
            or bare.isdigit()
        ):
            continue
        return len(bare) > 1
    return False
