"""Short comments are told apart by language, and nothing is said where it cannot be told."""

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.language import LANGUAGES, detect

SHORT = {
    "ar": "متى الفيديو القادم؟",
    "de": "Welche Kamera benutzt du dafür?",
    "el": "Πολύ ωραίο βίντεο!",
    "en": "where did you buy that lamp?",
    "es": "¿Cuánto tiempo tardaste en hacerlo?",
    "fa": "خیلی قشنگ بود، ممنون",
    "fr": "Tu as fait ça en combien de temps ?",
    "he": "איזה יופי של סרטון",
    "hi": "यह वीडियो बहुत अच्छा है",
    "id": "kapan bikin video baru lagi kak?",
    "it": "Quanto tempo ci hai messo?",
    "ja": "カメラは何ですか",
    "ko": "정말 예뻐요",
    "nl": "Waar heb je die lamp gekocht?",
    "pl": "Kiedy będzie następny film?",
    "pt": "Você fez isso em quanto tempo?",
    "ru": "Когда будет новое видео?",
    "sv": "Vilken kamera använder du?",
    "th": "สวยมากเลย",
    "tr": "Yeni video ne zaman gelecek?",
    "uk": "Коли буде нове відео?",
    "vi": "Video này hay quá bạn ơi",
    "zh": "这个视频真好看",
}


@pytest.mark.parametrize(("language", "text"), SHORT.items())
def test_short_comments(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thanks!", "en"),
        ("¡Muchas gracias! 😊", "es"),
        ("makasih kak", "id"),
        ("Thanks Joana!", "en"),
        ("Danke schön :)", "de"),
        ("𝓽𝓱𝓪𝓷𝓴 𝔂𝓸𝓾", "en"),
        ("@lamp_lover where did you buy it? https://example.org/de/kaufen", "en"),
        ("写真の撮り方、教えて", "ja"),
    ],
)
def test_words_that_stand_alone_and_what_is_not_prose(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "😂😂😂",
        "12:30!!",
        "haha",
        "no",
        "@someone #tag",
        "https://example.org/danke",
        "gracias thanks",
        "really good 本当に素晴らしい",
        "გმადლობთ ვიდეოსთვის",
        "Kada izlazi sljedeći video, jedva čekam?",
    ],
)
def test_what_cannot_be_told(text: str) -> None:
    assert detect(text) == ""


@given(st.text(max_size=400))
def test_any_text_gets_a_language_of_the_table_or_none(text: str) -> None:
    assert detect(text) in {*LANGUAGES, ""}


@pytest.mark.parametrize("text", ["\ud800 und noch mehr", "a" * 100_000, "\x00" * 50])
def test_odd_texts(text: str) -> None:
    assert detect(text) in {*LANGUAGES, ""}


def test_a_short_text_takes_less_than_a_millisecond() -> None:
    texts = list(SHORT.values())
    detect(SHORT["de"])
    start = time.process_time()
    for _ in range(20):
        for text in texts:
            detect(text)
    assert (time.process_time() - start) / (20 * len(texts)) < 0.001


def test_the_model_is_loaded_when_it_is_first_needed() -> None:
    code = (
        "import sys; from rejoinder.language import detect; assert 'py3langid' not in sys.modules;"
        "assert detect('カメラ') == 'ja'; assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
