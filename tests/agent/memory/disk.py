"""What lies on the disk, byte by byte."""

from __future__ import annotations

from pathlib import Path


def holding(folder: Path, text: str) -> list[str]:
    """Files in which the text stands, in whatever case."""
    wanted = text.casefold().encode()
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and (wanted in path.name.encode() or wanted in path.read_bytes().lower())
    ]
