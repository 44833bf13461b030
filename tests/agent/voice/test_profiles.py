"""Each platform and each language has its own habits, where enough replies show them."""

import time

from rejoinder.voice.profiles import FEWEST, Profiles, Said

ENGLISH = [Said(f"thanks so much for {what}, cheers!", "isso", "en") for what in range(40)]
SPANISH = [Said(f"hola, qué bueno lo de {what}", "isso", "es") for what in range(FEWEST)]
LOWER = [Said(f"yeah number {what} is fine i guess", "youtube", "en") for what in range(50)]
SHORT = [Said("haha 😂", "isso", "")] * 10
RARE = [Said(f"merci beaucoup pour {what}", "vimeo", "fr") for what in range(FEWEST - 1)]
ALL = Profiles.measure([*ENGLISH, *SPANISH, *LOWER, *SHORT, *RARE, Said("  ", "isso", "en")])


def test_parts() -> None:
    assert ALL.whole.count == 40 + FEWEST + 50 + 10 + FEWEST - 1
    assert {site: each.count for site, each in ALL.sites.items()} == {
        "isso": 50 + FEWEST,
        "youtube": 50,
    }
    assert list(ALL.sites) == ["isso", "youtube"]
    assert set(ALL.languages) == {"en", "es"}
    assert set(ALL.both) == {("isso", "en"), ("isso", "es"), ("youtube", "en")}


def test_what_cannot_be_told_counts_for_the_usual_language() -> None:
    assert ALL.both["isso", "en"].count == 50
    assert ALL.both["isso", "en"].emoji == 0.2
    assert ALL.both["isso", "es"].emoji == 0


def test_the_narrowest_profile_there_is() -> None:
    assert ALL.of("isso", "es") is ALL.both["isso", "es"]
    assert ALL.of("isso", "es").openers == (("hola", 1.0),)
    assert ALL.of("youtube", "es") is ALL.languages["es"]
    assert ALL.of("youtube", "") is ALL.sites["youtube"]
    assert ALL.of("youtube", "de") is ALL.sites["youtube"]
    assert ALL.of("vimeo", "fr") is ALL.of() is ALL.whole


def test_nothing_is_known() -> None:
    assert Profiles.measure([]) == Profiles()
    assert Profiles().of("isso", "en").describe() == ""


def test_five_thousand_replies_take_less_than_a_second() -> None:
    many = [*ENGLISH, *SPANISH, *LOWER] * 42
    start = time.process_time()
    assert Profiles.measure(many).whole.count == len(many) > 5_000
    assert time.process_time() - start < 1
