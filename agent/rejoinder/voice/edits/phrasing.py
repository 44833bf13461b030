"""Words and phrases that the creator takes out of drafts, or says in other words.

What is taken out is the model's own text, and what stands in its place the creator's. Both reach
the creator's screen and drafts, and never a prompt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from rejoinder.voice.edits.found import often
from rejoinder.voice.edits.habit import Edit, Habit
from rejoinder.voice.edits.scope import Place, clip
from rejoinder.voice.edits.wording import (
    PHRASE_LONGEST,
    QUOTED,
    edits,
    facts,
    free,
    is_word,
    names,
    outside,
    parts,
    raised,
    tokens,
)

_PHRASE_WORDS: Final = 8
# A single word shorter than this holds sentences together.
_WORD_SHORTEST: Final = 4
_REPLACED_WORDS: Final = 3


def removed(seen: Sequence[Edit]) -> list[Habit]:
    """Phrases of drafts that the creator takes out."""
    met = Counter(phrase for edit in seen if edit.akin for phrase in {*_taken_out(edit)})
    return [_without(phrase) for phrase, _ in often(met)]


def _taken_out(edit: Edit) -> Iterator[str]:
    found = tokens(edit.draft)
    spared = names(edit.place.author)
    for code, start, end, _, _ in edits(edit.draft, edit.final):
        if code != "delete":
            continue
        run: list[str] = []
        for word in [*(token for token, _, _ in found[start:end]), "."]:
            # A comma does not end what is taken out: "well, honestly" goes as one.
            if is_word(word) or (word == "," and run):
                run.append(word)
                continue
            while run and run[-1] == ",":
                run.pop()
            if _may_go(run) and not spared & {*run}:
                yield " ".join(run)
            run = []


def _may_go(run: Sequence[str]) -> bool:
    if not run or len(run) > _PHRASE_WORDS or len(" ".join(run)) > PHRASE_LONGEST:
        return False
    if any(char.isdigit() for token in run for char in token):
        return False
    return len(run) > 1 or len(run[0]) >= _WORD_SHORTEST or not run[0].isalnum()


def _pattern(phrase: str) -> re.Pattern[str]:
    words = [re.escape(word).replace("'", "['’]") for word in phrase.split(" ")]
    return re.compile(
        r"(?<!\w)" + r"\s+".join(words).replace(r"\s+,", ",") + r"(?!\w)", re.IGNORECASE
    )


def _without(phrase: str) -> Habit:
    pattern = _pattern(phrase)
    shown = phrase.replace(" ,", ",")
    return Habit(
        f"phrase.none:{phrase}",
        f"You leave out “{clip(shown, QUOTED)}”",
        lambda text, place: pattern.search(free(text)) is None,
        lambda text, place: _dropped(text, pattern),
        lambda edit: edit.akin,
    )


def _dropped(text: str, pattern: re.Pattern[str]) -> str:
    """`text` without the phrase: its whole sentence where it is one, with the space before it."""
    kept = []
    for part in parts(text):
        cut = outside(part, lambda piece: pattern.sub("\x00", piece))
        if cut == part:
            kept.append(part)
        elif re.search(r"\w", cut):
            cut = re.sub(r"^\x00[\s,;:–—-]*|[^\S\n]*,?[^\S\n]*\x00", "", cut)
            kept.append(raised(cut.lstrip()) if part[:1].isupper() else cut)
    return "".join(kept).replace("\x00", "")


def replaced(seen: Sequence[Edit]) -> list[Habit]:
    """Words of drafts that the creator says in other words."""
    met: Counter[tuple[str, str]] = Counter()
    forms: dict[str, Counter[str]] = {}
    for edit in seen:
        if edit.akin:
            for old, new, form in _put(edit):
                met[old, new] += 1
                forms.setdefault(new, Counter())[form] += 1
    return [_instead(old, new, forms[new].most_common(1)[0][0]) for (old, new), _ in often(met)]


def _put(edit: Edit) -> Iterator[tuple[str, str, str]]:
    before, after = tokens(edit.draft), tokens(edit.final)
    spared = names(edit.place.author)
    for code, start, end, new_start, new_end in edits(edit.draft, edit.final):
        if code != "replace":
            continue
        old = [token for token, _, _ in before[start:end]]
        new = [token for token, _, _ in after[new_start:new_end]]
        while old and new and not is_word(old[-1]) and not is_word(new[-1]):
            old.pop()
            new.pop()
        form = edit.final[after[new_start][1] : after[new_start + len(new) - 1][2]] if new else ""
        together = {*old, *new}
        if (
            old
            and new
            and max(len(old), len(new)) <= _REPLACED_WORDS
            and all(map(is_word, together))
            and not spared & together
            and not {*old} <= {*new}
            and len(" ".join((*old, *new))) <= PHRASE_LONGEST
            and not facts(form)
            and not any(char.isdigit() for token in old for char in token)
        ):
            yield " ".join(old), " ".join(new), form


def _instead(old: str, new: str, form: str) -> Habit:
    gone, there = _pattern(old), _pattern(new)

    def obeyed(text: str, place: Place) -> bool | None:
        plain = free(text)
        if gone.search(plain):
            return False
        return True if there.search(plain) else None

    def put(found: re.Match[str]) -> str:
        # At the start of a sentence the new word takes the capital of the old one.
        begins = found[0][:1].isupper() and not found[0].isupper()
        return form[:1].upper() + form[1:] if begins else form

    return Habit(
        f"word.instead:{old}:{new}",
        f"You write “{clip(form, QUOTED)}” for “{clip(old, QUOTED)}”",
        obeyed,
        lambda text, place: outside(text, lambda piece: gone.sub(put, piece)),
        lambda edit: edit.akin,
    )
