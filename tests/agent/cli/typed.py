"""Typing a command."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from rejoinder.cli import main

Rejoinder = Callable[..., tuple[int, str]]


def typed(*words: str) -> int:
    """Type `rejoinder` and these words; gives the status that it ends with."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "argv", ["rejoinder", *words])
        try:
            main()
        except SystemExit as end:
            return int(end.code or 0)
    return 0
