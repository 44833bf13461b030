"""What `voice show` draws: habits, differences between platforms, and a few bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from statistics import median
from typing import Any, Final, Self

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from rejoinder.cli.console import plain
from rejoinder.language import LANGUAGES
from rejoinder.voice.likeness import FEWEST, Likeness
from rejoinder.voice.profile import BINS, Profile, Shares
from rejoinder.voice.profiles import Profiles

JUDGED: Final = 100
_MONTHS: Final = 36
# A single wrong date must not make a list of two thousand years.
_MOST_MONTHS: Final = 600
_EIGHTHS: Final = " ▏▎▍▌▋▊▉"
_STEPS: Final = "▁▂▃▄▅▆▇█"
_LABEL: Final = 22
_WIDEST_BAR: Final = 40
# A part differs from the whole by so much before it is worth a line.
_TELLING_SHARE: Final = 0.2
_TELLING_LENGTH: Final = 1.5
_TOLD: Final = 3
_HABITS: Final = {
    "all_lower": "all in lower case",
    "lower_start": "begin in lower case",
    "ends_bare": "end without a mark",
    "exclaims": "exclamation marks",
    "asks": "ask something back",
    "emoji": "emoji",
    "thanks": "thanks",
    "names": "a name or handle",
    "links": "links",
    "newlines": "several lines",
}


@dataclass(frozen=True, slots=True)
class Portrait:
    """All that is drawn, as numbers."""

    profiles: Profiles
    months: Mapping[str, int]
    """Replies of each month ("2026-03"), oldest first; months between without any are there."""
    own: tuple[float, ...]
    """The likeness of the newest replies, learnt from the older ones only."""
    others: tuple[float, ...]
    """The likeness of the comments that these answered."""

    @classmethod
    def of(cls, rows: Sequence[Mapping[str, Any]]) -> Self:
        """From rows of the store, newest first, not empty."""
        newest, older = rows[:JUDGED], rows[JUDGED:][::-1]
        likeness = Likeness()
        if len(newest) == JUDGED:
            likeness.fit([row["reply"] for row in older], [row["comment"] for row in older])
        profiles = Profiles.of_rows(rows)
        return cls(
            profiles,
            _months([row["ts"] for row in rows if row["ts"] is not None]),
            _scores(likeness, [row["reply"] for row in newest]),
            _scores(likeness, [row["comment"] for row in newest]),
        )

    def numbers(self) -> dict[str, Any]:
        """For `--json`; shares are 0 to 1, likenesses too."""
        profiles = self.profiles
        return {
            "profile": asdict(profiles.whole),
            "sites": {site: asdict(each) for site, each in profiles.sites.items()},
            "languages": {code: asdict(each) for code, each in profiles.languages.items()},
            "months": dict(self.months),
            "likeness": {"own": list(self.own), "others": list(self.others)},
        }


def drawn(portrait: Portrait, width: int) -> Iterator[RenderableType]:
    """Everything, for a terminal of `width` columns."""
    whole = portrait.profiles.whole
    bar = max(5, min(_WIDEST_BAR, width - _LABEL - 8))
    yield _title(f"{whole.count:,} {'reply' if whole.count == 1 else 'replies'}")
    yield Text(whole.describe() or "Too few to tell more than this.")
    yield _title("Words in a reply")
    yield _bars(dict(zip(_bin_names(), whole.lengths, strict=True)), bar)
    yield _title("Share of replies with…")
    yield _bars({label: getattr(whole, name) for name, label in _HABITS.items()}, bar)
    yield from _vocabulary(whole)
    if differences := list(_differences(portrait.profiles)):
        yield _title("Where you write otherwise")
        yield from differences
    if portrait.months:
        yield _title("Replies by month")
        yield from _timeline(portrait.months, width)
    yield _title("Sounds like you, 0 to 100")
    yield from _calibration(portrait, bar)


def _title(text: str) -> Text:
    return Text(f"\n{text}", style="bold")


def _bars(shares: Mapping[str, float], width: int) -> Table:
    """A line for each share, drawn to an eighth of a column; the longest takes all the width."""
    table = Table.grid(padding=(0, 1))
    longest = max(shares.values(), default=0.0) or 1.0
    for label, share in shares.items():
        whole, part = divmod(round(share / longest * width * 8), 8)
        drawing = "█" * whole + _EIGHTHS[part].strip()
        table.add_row(label, Text(f"{share:.0%}", justify="right"), Text(drawing, style="cyan"))
    return table


def _bin_names() -> list[str]:
    starts = [1, *(last + 1 for last in BINS)]
    inner = [str(a) if a == b else f"{a}–{b}" for a, b in zip(starts, BINS, strict=False)]
    return [*inner, f"{starts[-1]} and more"]


def _vocabulary(profile: Profile) -> Iterator[Text]:
    tongues = tuple((LANGUAGES[code], share) for code, share in profile.languages)
    favourites = " ".join(profile.favourites)
    for title, text in {
        "Beginnings": _listed(profile.openers),
        "Endings": _listed(profile.closers),
        "Favourite emoji": f"{favourites}  ({profile.emoji_each:.2g} a reply)"
        if favourites
        else "",
        "Languages": _listed(tongues),
    }.items():
        if text:
            yield Text.assemble((f"\n{title}: ", "bold"), text)


def _listed(shares: Shares) -> str:
    return ", ".join(f"{word} {share:.0%}" for word, share in shares)


def _differences(profiles: Profiles) -> Iterator[Text]:
    """How platforms and languages differ from the whole, where there are several."""
    whole = profiles.whole
    languages = {LANGUAGES[code]: each for code, each in profiles.languages.items()}
    for parts in (profiles.sites, languages):
        for name, part in parts.items():
            told = list(_telling(part, whole))
            if part.count < whole.count and told:
                start = Text.assemble((plain(name or "elsewhere", 30)), f" ({part.count:,}): ")
                yield start + Text("; ".join(told))


def _telling(part: Profile, whole: Profile) -> Iterator[str]:
    """The length where it differs, and the habits that differ most."""
    longer = (part.words_mid + 1) / (whole.words_mid + 1)
    if not 1 / _TELLING_LENGTH < longer < _TELLING_LENGTH:
        yield f"{'longer' if longer > 1 else 'shorter'}, about {part.words_mid:.0f} words"
    pairs = [(getattr(part, name), getattr(whole, name), label) for name, label in _HABITS.items()]
    for here, overall, label in sorted(pairs, key=lambda pair: -abs(pair[0] - pair[1]))[:_TOLD]:
        if abs(here - overall) >= _TELLING_SHARE:
            yield f"{label} {here:.0%}, overall {overall:.0%}"


def _timeline(months: Mapping[str, int], width: int) -> Iterator[Text]:
    shown = list(months.items())[-min(_MONTHS, width) :]
    most = max(count for _, count in shown)
    steps = (_STEPS[(count * 8 - 1) // most] if count else " " for _, count in shown)
    yield Text("".join(steps), style="cyan")
    yield Text(f"{shown[0][0]} to {shown[-1][0]}, {most:,} at most", style="dim")


def _calibration(portrait: Portrait, bar: int) -> Iterator[RenderableType]:
    if not portrait.own:
        yield Text(f"Too little to tell: this needs {FEWEST + JUDGED} replies.")
        return
    count = len(portrait.own)
    counts = Counter(min(4, int(score * 5)) for score in portrait.own)
    names = ("0–19", "20–39", "40–59", "60–79", "80–100")
    yield _bars({name: counts[at] / count for at, name in enumerate(names)}, bar)
    middle = f"{100 * median(portrait.own):.0f}"
    said = f"Your newest {count} replies, by what the older ones taught: {middle} in the middle"
    if portrait.others:
        said += f"; the comments they answer: {100 * median(portrait.others):.0f}"
    yield Text(f"{said}. A score of 62 says: of 100 replies of yours, 62 sound less like you.")


def _scores(likeness: Likeness, texts: Sequence[str]) -> tuple[float, ...]:
    found = (likeness.score(text) for text in texts)
    return tuple(round(score, 3) for score in found if score is not None)


def _months(times: Sequence[datetime]) -> dict[str, int]:
    if not times:
        return {}
    counts = Counter(12 * time.year + time.month - 1 for time in times)
    span = range(max(min(counts), max(counts) - _MOST_MONTHS), max(counts) + 1)
    return {f"{month // 12:04}-{month % 12 + 1:02}": counts[month] for month in span}
