"""The text of a PDF. It may be broken, or made to harm: all that reading it raises is an answer."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Final

from pypdf import PdfReader

from rejoinder.config import LIMITS
from rejoinder.errors import ImportFileError
from rejoinder.factfile.reading import too_much, within

# It tells of every oddity of a file, in words for those who write PDF.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_OTHERWISE: Final = "Copy its text into a .txt file and give that."


def text_of(data: bytes, name: str) -> str:
    """All pages' text, as it stands on them.

    Raises:
        ImportFileError: it is damaged, locked, made of pictures, or too large.
    """
    try:
        return _text(data, name)
    except ImportFileError:
        raise
    except Exception as error:
        # The reader promises no kinds: KeyError, TypeError, struct.error and its own all come.
        raise _damaged(name) from error


def _text(data: bytes, name: str) -> str:
    reader = PdfReader(BytesIO(data))
    # Many are locked against changes alone, and open with an empty password.
    if reader.is_encrypted and not _opened(reader):
        raise ImportFileError(
            f"{name} is locked with a password.", "Save a copy without one, and give that."
        )
    if len(reader.pages) > LIMITS.fact_pages:
        raise too_much(name, f"{LIMITS.fact_pages} pages")
    pages: list[str] = []
    for page in reader.pages:
        pages.append(page.extract_text())
        within(sum(map(len, pages)), name)
    text = "\n\n".join(pages)
    if not text.strip():
        raise ImportFileError(f"{name} holds pictures of text, and no text.", _OTHERWISE)
    return text


def _opened(reader: PdfReader) -> bool:
    try:
        return bool(reader.decrypt(""))
    except Exception:
        # Strong ciphers need a package that is not there.
        return False


def _damaged(name: str) -> ImportFileError:
    return ImportFileError(f"{name} is no PDF that can be read; it may be damaged.", _OTHERWISE)
