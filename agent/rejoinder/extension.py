"""Where the built extension is: in the wheel, or in the checkout's `extension/dist`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from rejoinder.errors import SetupError


class Build(StrEnum):
    CHROME = "chrome"
    FIREFOX = "firefox"
    TEST = "test"
    """Chrome with open shadow roots and loopback pages, for the demo and the tests."""


def folder(build: Build) -> Path:
    """The folder of a build.

    Raises:
        SetupError: it is not there, because nobody built it.
    """
    package = Path(__file__).parent
    # The checkout's first: a wheel built once must not hide what was built since.
    places = (package.parents[1] / "extension" / "dist" / build, package / "_extension" / build)
    for place in places:
        if (place / "manifest.json").is_file():
            return place
    raise SetupError(
        f"The extension's build for {build} is not here.",
        "In a checkout, type: make extension",
    )
