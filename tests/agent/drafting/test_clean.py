"""What a model says around its reply never reaches the reply box, in whatever pieces it comes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.drafting.clean import Cleaner, clean

CASES = [
    ("Thanks so much!", "Thanks so much!"),
    ("Reply: thanks!", "thanks!"),
    ("**Reply:** thanks!", "thanks!"),
    ("Mara: thanks!", "thanks!"),
    ("Mara Lind: thanks!", "thanks!"),
    ("reply: Mara: thanks!", "thanks!"),
    ("Here is a draft reply:\n\nThanks a lot!", "Thanks a lot!"),
    ("Sure! Here's a possible reply to the comment: Thanks a lot!", "Thanks a lot!"),
    ('Sure!\nHere is a draft reply:\nReply: "Thanks a lot!"', "Thanks a lot!"),
    ('"thanks a lot!"', "thanks a lot!"),
    ("“thanks a lot!”", "thanks a lot!"),
    ('"thanks a lot!', "thanks a lot!"),
    ('"Dune" is the one i meant', '"Dune" is the one i meant'),
    ("'tis the season", "'tis the season"),
    ("Sure, why not", "Sure, why not"),
    ("here we go again", "here we go again"),
    ("thanks!<|im_end|>\n<|im_start|>user", "thanks!"),
    ("<|im_start|>assistant\nthanks!", "thanks!"),
    ("thanks!</s>", "thanks!"),
    ("thanks! [/INST] more", "thanks!"),
    ("thanks!\nComment: what about cats?\nReply: yes", "thanks!"),
    ("thanks!\nUser: hi", "thanks!"),
    ("thanks!\n\nMara: and another", "thanks!"),
    ("thanks!\nNote: I kept it short.", "thanks!"),
    ("thanks!\n---\nComment 2", "thanks!"),
    ("Note: only the first half is on tape", "Note: only the first half is on tape"),
    ("Comment: nice cat\nReply: thanks", ""),
    ("Thank you for watching!\n\nBest regards,\nMara", "Thank you for watching!"),
    ("Thank you! Kind regards, Mara", "Thank you!"),
    ("Thank you!\n[Your Name]", "Thank you!"),
    ("Thank you - [Your Name]", "Thank you"),
    ("best regards to your mum", "best regards to your mum"),
    ("a\x00b\x1bc", "abc"),
    ("safe \u202egnp.exe", "safe gnp.exe"),
    ("zero\u200bwidth \u2066x\u2069", "zerowidth x"),
    ("so glad you came so glad you came so glad you came so glad", "so glad you came"),
    ("no no no, not that one", "no no no, not that one"),
    ("no no no no no no no no", "no"),
    ("thanks " + "!" * 40, "thanks " + "!" * 12),
    ("family 👨\u200d👩\u200d👧 ❤\ufe0f", "family 👨\u200d👩\u200d👧 ❤\ufe0f"),
    ("thanks\r\nsee you", "thanks\nsee you"),
    ("   ", ""),
]


@pytest.mark.parametrize(("raw", "expected"), CASES)
def test_only_the_reply_is_left(raw: str, expected: str) -> None:
    assert clean(raw, "Mara Lind") == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Thanks so much! I am glad that you", "Thanks so much!"),
        ("Thanks so much! Really.", "Thanks so much! Really."),
        ("Thanks so much! ❤\ufe0f", "Thanks so much! ❤\ufe0f"),
        ("thanks so much for", "thanks so much for"),
        ("one line\nand a torn", "one line"),
    ],
)
def test_a_torn_last_sentence_goes_when_an_earlier_one_is_whole(raw: str, expected: str) -> None:
    assert clean(raw, "Mara", truncated=True) == expected


def test_the_first_sentence_is_shown_word_by_word() -> None:
    cleaner = Cleaner("Mara")
    shown = [cleaner.feed(piece) for piece in ("so ", "glad ", "you ", "like ", "it")]
    assert "".join(shown) == "so glad you like"
    assert cleaner.close() == " it"


def test_finished_when_another_turn_begins() -> None:
    cleaner = Cleaner("Mara", stop_labels=("Dr. Bob",))
    assert not cleaner.finished
    cleaner.feed("thanks!\nDr. Bob")
    assert not cleaner.finished
    cleaner.feed(": you are welcome")
    assert cleaner.finished
    assert cleaner.close() == ""


def test_finished_in_a_circle() -> None:
    cleaner = Cleaner("Mara")
    shown = cleaner.feed("i like it a lot " * 9)
    assert cleaner.finished
    assert shown + cleaner.close() == "i like it a lot"


PARTS = st.sampled_from(
    [
        "Reply:",
        "reply :",
        "Comment:",
        "Mara:",
        "Mara",
        "Dr. Bob:",
        "Note:",
        "\n",
        "\n\n",
        " ",
        '"',
        "'",
        "“",
        "”",
        "thanks",
        "so much",
        "! ",
        ". ",
        "...",
        "?",
        "<|im_end|>",
        "<|im_start|>",
        "assistant",
        "</s>",
        "[Your Name]",
        "[",
        "<",
        ">",
        "]",
        "Best regards,",
        "Kind regards\n",
        "Here is a draft reply:",
        "Sure! ",
        "Here's",
        "ok",
        ",",
        "-",
        "---",
        "**",
        "#",
        "😂",
        "\u202e",
        "\r\n",
        "so glad ",
        "no ",
        ":",
        "user",
        "\t",
        "\u200d",
    ]
)
RAW = st.one_of(st.lists(PARTS, max_size=14).map("".join), st.text(max_size=60))


@given(RAW, st.lists(st.integers(0, 200), max_size=12), st.booleans())
def test_pieces_do_not_matter(raw: str, cuts: list[int], truncated: bool) -> None:
    cleaner = Cleaner("Mara Lind", stop_labels=("Dr. Bob",))
    at = [0, *sorted(min(cut, len(raw)) for cut in cuts), len(raw)]
    pieces = [raw[a:b] for a, b in zip(at, at[1:], strict=False)]
    fed = "".join([cleaner.feed(piece) for piece in pieces])
    fed += cleaner.close(truncated=truncated)

    whole = Cleaner("Mara Lind", stop_labels=("Dr. Bob",))
    assert fed == whole.feed(raw) + whole.close(truncated=truncated)


@given(RAW, st.booleans())
def test_what_is_shown_is_what_is_left(raw: str, truncated: bool) -> None:
    one_by_one = Cleaner("Mara Lind", stop_labels=("Dr. Bob",))
    shown = "".join([one_by_one.feed(char) for char in raw])
    whole = shown + one_by_one.close(truncated=truncated)

    unseen = Cleaner("Mara Lind", stop_labels=("Dr. Bob",))
    for char in raw:
        if unseen.finished:
            break
        unseen._step(char)
    assert whole == unseen.close(truncated=truncated)


@given(RAW)
def test_nothing_labelled_remains(raw: str) -> None:
    text = clean(raw, "Mara Lind")
    assert text == text.strip()
    assert "<|im_" not in text
    assert "\u202e" not in text
    for line in text.splitlines():
        assert not line.lower().startswith(("reply:", "comment:", "mara:", "mara lind:", "user:"))
