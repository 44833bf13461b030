"""Finds what a draft claims about the creator: one function per way of claiming.

A claim is made outright (the tables), by answering ("do you have kids?" - "yes!!"), or by a
bare fragment ("where do you live?" - "Lisbon"). Offsets are code points of the draft.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from rejoinder.drafting import claim_tables as tables
from rejoinder.drafting.plain import same_length, sentences
from rejoinder.protocol import ClaimKind, Comment


@dataclass(frozen=True, slots=True)
class Found:
    """A claim before anybody looked for its source.

    `topic` is the text to look for in the evidence; `answers` is true when the comment's own
    question says what the claim is about; `no` when the answer denies it; `figure` is the
    claiming text itself.
    """

    kind: ClaimKind
    start: int
    end: int
    topic: str
    answers: bool = False
    no: bool = False
    figure: str = ""


_TABLES: Final[tuple[tuple[ClaimKind, tuple[re.Pattern[str], ...]], ...]] = (
    ("promise", tables.PROMISE),
    ("experience", tables.EXPERIENCE),
    ("offer", tables.OFFER),
    ("figure", tables.FIGURE),
)
# Classes whose claim runs on to the end of its clause.
_CLAUSE_KINDS: Final = frozenset({"promise", "experience"})
_CLAUSE_END: Final = re.compile(
    r"[,;:!?…\n—–(]|\.(?=\s|$)| but | though | - |[\U0001f300-\U0001faff\u2600-\u27bf\u2764]"
)
# "$5 and ships worldwide" are two offers, each with a source of its own.
_PART_END: Final = re.compile(_CLAUSE_END.pattern + r"| and ")
# A question further down is hardly what a short reply answers; and time is bounded.
_ASKED_WITHIN: Final = 4_000
_BLOT: Final = "\x00"


def find_claims(text: str, comment: Comment) -> list[Found]:
    """Every claim of the four classes in `text`, in order of place."""
    folded = _blot_names(_blot_idioms(same_length(text)), comment)
    spans = sentences(text)
    found = [claim for span in spans for claim in _outright(folded, span, comment)]
    found += _answers(folded, spans, comment)
    return _merged(sorted(found, key=lambda claim: (claim.start, claim.end)))


def _clause(
    folded: str, start: int, end: int, span: tuple[int, int], cuts: re.Pattern[str]
) -> tuple[int, int]:
    """The clause around `start:end` within the sentence `span`."""
    low, high = span
    before = [cut.end() for cut in cuts.finditer(folded, low, start)]
    after = cuts.search(folded, end, high)
    return (before[-1] if before else low), (after.start() if after else high)


def _outright(folded: str, span: tuple[int, int], comment: Comment) -> Iterator[Found]:
    low, high = span
    sentence = folded[low:high]
    asks = sentence.rstrip().endswith("?")
    for kind, table in _TABLES:
        if asks and kind == "promise" and _ASKED.match(sentence):
            continue
        for pattern in table:
            for match in pattern.finditer(sentence):
                start, end = low + match.start(), low + match.end()
                while start < end and not (folded[start].isalnum() or folded[start] in "$€£¥₹+~#@"):
                    start += 1
                if start == end or (kind == "figure" and _is_name(folded, (start, end), comment)):
                    continue
                cuts = _CLAUSE_END if kind in _CLAUSE_KINDS else _PART_END
                clause = _clause(folded, start, end, span, cuts)
                if kind in _CLAUSE_KINDS:
                    end = max(end, clause[1])
                end = start + len(folded[start:end].rstrip(" ,.!?;:\n\"'" + _BLOT))
                if end > start:
                    topic = folded[slice(*clause)]
                    yield Found(kind, start, end, topic, figure=folded[start:end])
    yield from _bare_prices(folded, span, comment)


# "Should I make a second part?" asks; it promises nothing.
_ASKED: Final = re.compile(
    r"\W{0,9}(?:(?:so|and|but|hmm+|oh|ok|well|maybe),? )*(?:should|shall|do|did|can|could|would|will|what|"
    r"which|how|when|where|why|who|is|are|any|was) (?:i|we|you|it|that|the|there|should|would|do|if)?"
)


def _bare_prices(folded: str, span: tuple[int, int], comment: Comment) -> Iterator[Found]:
    """An amount of money is an offer, unless it only repeats what the comment states."""
    for price in tables.PRICE.finditer(folded, *span):
        if re.sub(r"\W", "", price[0]) not in _stated(comment):
            clause = _clause(folded, price.start(), price.end(), span, _PART_END)
            yield Found("offer", price.start(), price.end(), folded[slice(*clause)])


def _stated(comment: Comment) -> str:
    """The letters and digits of what the comment says without asking."""
    text = same_length(comment.text)
    told = [text[a:b] for a, b in sentences(text) if not text[a:b].rstrip().endswith("?")]
    return re.sub(r"\W", "", "".join(told))


def _blot_idioms(folded: str) -> str:
    for idiom in tables.IDIOMS:
        for match in list(idiom.finditer(folded)):
            start, end = match.span(1) if match.re.groups and match[1] else match.span()
            folded = folded[:start] + _BLOT * (end - start) + folded[end:]
    return folded


def _blot_names(folded: str, comment: Comment) -> str:
    """An address ("@june99, thanks") is no figure and no link; other handles are contacts."""
    names = {same_length(name) for name in _people(comment)}
    for handle in list(_HANDLE.finditer(folded)):
        start, end = handle.span()
        if handle[0][1:] in names or not folded[:start].strip() or folded[start - 1] == "\n":
            folded = folded[:start] + _BLOT * (end - start) + folded[end:]
    return folded


_HANDLE: Final = re.compile(r"(?<![\w@.])@[\w-]+(?:\.[\w-]+)*")


def _people(comment: Comment) -> set[str]:
    return {comment.author, *(item.author for item in comment.thread)}


def _is_name(folded: str, span: tuple[int, int], comment: Comment) -> bool:
    """Whether a figure is only somebody's name ("Thanks April!")."""
    return any(folded[slice(*span)] == same_length(name) for name in _people(comment))


# Answers

_ABOUT_CREATOR: Final = re.compile(
    r"\b(?:do|did|have|has|had|are|were|will|would|can|could|is|was|does|don't|didn't|haven't|aren't|won't|isn't|ain't|u|ever|still|d'?ya)\b"
    r"[^.?!\n]{0,60}\b(?:you|u|your|yours|ur|ya|yall|y'all|yourself)\b|^\W{0,9}(?:you|u|ever|got|any|still) \w+|\byour\b|\byou\b"
    # "Does anyone here have a kid in ...?" is put to the creator too.
    r"|\b(?:any|some) ?(?:one|body)\b|\bwho (?:else|here)\b|\bany (?:other )?(?:parents?|moms?|mums?|dads?)\b"
    r"|\b(?:tienes|tiene|eres|vives|has|puedes|vendes|haces|tens|tem|você|vc|mora|vende|pode|faz|hast|bist|wohnst|kannst|machst|verkaufst|sind sie|haben sie|as[- ]tu|avez[- ]vous|es[- ]tu|êtes|vends|peux[- ]tu|tu (?:as|es|vis|vends)|punya|kamu|kak|anda)\b"
)  # fmt: skip
_ASKS_OFFER: Final = re.compile(
    r"\b(?:sell|sale|buy|price|cost|how much (?:is|are|for|does|do)|ship|available|stock|discount|promo|link|order|purchase|merch|shop|store|commission\w*|tickets?|free(?! (?:will|time|speech|from))|vend\w+|precio|preço|preis|prix|harga|jual|verkauf\w*|disponible|dispon[íi]vel|verfügbar|tersedia|kaufen|comprar|acheter|beli)\b"
)
_ASKS_PROMISE: Final = re.compile(
    r"\b(?:will|going to|gonna|planning|plan(?:s)? (?:to|on|for)|when (?:will|can|are you|is (?:it|the [\w ]{1,20}) (?:out|coming|ready|released|back|due|dropping)|is the next)|can you (?:make|do|show|send|post|upload|share|film|cover|write|add|try|please)|could you|would you (?:ever )?(?:make|do|consider|release|post)|next|soon|coming|vas a|vai|wirst|kannst du|vas[- ]tu|pourrais|akan|bisa)\b"
)
_OPINION: Final = re.compile(
    r"\b(?:do|did|don't|didn't|does|would) (?:you|u|ya) (?:\w+ )?(?:like|love|think|enjoy|agree|prefer|mind|mean|see|understand|believe|hope|hate|recommend|find|care)\b|\bright\?|\bif (?:you|u) |\bwould (?:you|u) (?:rather|choose|prefer|say)\b|\b(?:favou?rite|opinions?|thoughts|advice|tips)\b|\b(?:feel|think) (?:about|of)\b|\bare you (?:ok|okay|serious|kidding|sure|happy|proud|excited)\b"
)
_WH: Final = re.compile(
    r"\b(?:what|where|when|which|who|whose|how (?:old|many|much|long|often|far|tall|big|did|do|come)|dónde|cuándo|cuánt\w+|qué|cuál|onde|quando|quant\w+|qual|wo|wann|wie (?:alt|viel|lange)|welche\w*|où|quand|combien|quel\w*|di mana|kapan|berapa)\b"
)
_YES: Final = re.compile(
    r"(?:yes+|ye+|yep+|yup+|ye+ah*|yeah+|yea|yas+|ya|yessir|aye|indeed|absolutely|definitely|certainly|of course|totally|sure(?: do| am| have| did| thing| will| can)?|always|affirmative|correct|exactly|true|for sure|you bet|you know it|(?:i (?:do|am|have|did|was|will|can|sure do|really do)|we (?:do|are|have|did|were|will|can)|it (?:is|does|will))(?=\W{0,9}$|[,.!;\n]| too\b| actually\b| and\b| but\b)|guilty|sí|si|claro|sim|com certeza|ja|jawohl|klar|natürlich|oui|ouais|bien sûr|iya|ya|betul|da|hai|👍|✅|💯|🙋|🙌|✔)(?!\w)"
)
_NO: Final = re.compile(
    r"(?:no+|nope+|nah+|never|not (?:yet|really|anymore|at all|me|currently|at the moment|right now|any more)|negative|unfortunately not|sadly not|(?:i (?:don't|do not|am not|haven't|didn't|wasn't|can't|won't|dont|never (?:have|did))|i'm not|we (?:don't|haven't|aren't|didn't))(?=\W{0,9}$|[,.!;\n]| anymore\b| yet\b| actually\b| but\b)|não|nein|non|tidak|nggak|belum|👎|❌)(?!\w)"
)
_OPENER: Final = re.compile(
    r"[^\w👍✅💯🙋🙌✔👎❌]*(?:(?:ha(?:ha)+h?|he(?:he)+|lol|lmao|oh+|ah+|aw+|hm+|well|actually|omg|um+|uh+|hi|hey|hello|honestly|so|ok(?:ay)?|and|but|thanks|thank you|great question|good question|\x00+)\b[\s,!.…:-]*|\x00+[\s,!.…:-]*)*"
)
_DEFLECTION: Final = re.compile(
    r"\b(?:not sure|no idea|good question|great question|secret|maybe|perhaps|who knows|can't say|don't know|dunno|idk|hmm+|wish|depends|guess|thank\w*|sorry|haha+|lol|welcome|good luck|cheers|glad|love|nothing|nowhere|no one|nobody|anything|everything|everywhere|somewhere|someone|magic|\?|hard to say|why|great|nice|good|beautiful|lovely|awesome|amazing|cool|wow|yay|enjoy|congrat\w*|stunning|gorgeous|well done|fair|welcome|bye|hello|hi|hey|ok|okay|oh)\b|\x00|\?"
)


def _answers(folded: str, spans: list[tuple[int, int]], comment: Comment) -> Iterator[Found]:
    asked = _questions(comment.text)
    if not asked:
        return
    topic = " ".join(asked)
    kind: ClaimKind = "experience"
    if _ASKS_OFFER.search(topic):
        kind = "offer"
    elif _ASKS_PROMISE.search(topic):
        kind = "promise"
    own = [one for one in asked if _ABOUT_CREATOR.search(one) and not _OPINION.search(one)]
    if not own and kind == "experience":
        return
    wanted = any(_WH.search(one) for one in own) or (
        kind != "experience" and any(_WH.search(one) for one in asked)
    )
    for low, high in spans:
        sentence = folded[low:high]
        begin = (found.end() if (found := _OPENER.match(sentence)) else 0) + low
        yes, no = _YES.match(folded, begin, high), _NO.match(folded, begin, high)
        answer = max(filter(None, (yes, no)), key=lambda match: match.end(), default=None)
        rest = folded[answer.end() : answer.end() + 1] if answer else ""
        if answer and not rest.isalnum() and not _YES_IDIOM.match(folded, begin):
            end = _clause(folded, begin, answer.end(), (low, high), _CLAUSE_END)[1]
            end = answer.end() if rest in {",", "!", "."} else max(end, answer.end())
            end = begin + len(folded[begin:end].rstrip(" ,.!\n" + _BLOT))
            end = max(end, answer.end())
            yield Found(kind, begin, end, folded[answer.end() : end], answers=True, no=answer is no)
        elif wanted and _fragment(sentence):
            end = begin + len(folded[begin:high].rstrip(" ,.!\n" + _BLOT))
            if end > begin:
                yield Found(kind, begin, end, folded[begin:end], answers=True)


# "No problem", "never mind", "true, but": no answers to a question about the creator.
_YES_IDIOM: Final = re.compile(
    r"(?:no (?:problem|worries|way|need|idea|doubt|one|clue|pressure|wonder|rush|offense)|never (?:mind|say|forget|gets?|fails)|true (?:that|story)|of course you|i (?:do|am|was|have) (?:so|hope|love|like|think|glad|sorry|happy|wish|appreciate)|it is (?:a|the|so|my)|you bet (?:you|it)|exactly what|ya(?:'ll| know|y)|si (?:vous|tu)|always (?:a pleasure|nice|good|happy|great|welcome)|sure (?:you|is|does|feels))\b"
)
_VERBISH: Final = re.compile(
    r"\b(?:is|are|was|were|it's|that's|you|your|you're|u|can|could|should|would|let|try|check|see|hope|i|we|i'm|i'll|i've|he|she|they|there's|does|do|did|please|enjoy|keep|go|look|stay|take)\b"
)


def _fragment(sentence: str) -> bool:
    """A few words without a verb, such as answer a question of where, what or when."""
    words = re.findall(r"\w[\w'-]*", sentence)
    if not words or len(words) > 8 or sentence.rstrip().endswith("?"):
        return False
    return not (_VERBISH.search(sentence) or _DEFLECTION.search(sentence))


def _questions(text: str) -> list[str]:
    """The questions of a comment; one without a mark counts when it opens like one."""
    folded = same_length(text[:_ASKED_WITHIN])
    asked = [
        folded[low:high].strip()
        for low, high in sentences(folded)
        if re.search(r"[?？؟]\W{0,9}$", folded[low:high])
    ]
    if not asked and re.match(
        r"\W{0,9}(?:(?:hey|hi|so|and|btw|but|ok|bro|dude),? )*(?:do|did|have|are|will|can|could|would|what|where|when|how|is|does|which|who|u|you got|any|ever|got|tell (?:me|us))\b",
        folded,
    ):
        asked = [folded.strip()]
    return asked


def _merged(claims: list[Found]) -> list[Found]:
    """Overlapping claims of one kind become one."""
    kept: dict[str, Found] = {}
    out: list[Found] = []
    for claim in claims:
        last = kept.get(claim.kind)
        same_place = last and claim.start == last.start
        if last and claim.start < last.end and (same_place or claim.answers == last.answers):
            # An outright claim tells more than the answer it may be as well.
            base = claim if last.answers else last
            longer = replace(base, start=last.start, end=max(last.end, claim.end))
            out[out.index(last)] = longer
            kept[claim.kind] = longer
        else:
            out.append(claim)
            kept[claim.kind] = claim
    return out
