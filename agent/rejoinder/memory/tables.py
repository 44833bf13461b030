"""The tables' columns, conditions on them, and what an error of theirs means to a person."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pyarrow as pa

from rejoinder.errors import StoreError
from rejoinder.memory.records import Space

log = logging.getLogger(__name__)

_TIME = pa.timestamp("us", tz="UTC")


def schemas(dim: int) -> dict[str, pa.Schema]:
    text = pa.string()
    return {
        "replies": pa.schema(
            [
                ("id", text),
                ("site", text),
                ("creator", text),
                ("post", text),
                ("comment", text),
                ("reply", text),
                ("ts", _TIME),
                ("source", text),
                ("added", _TIME),
                ("thread", text),
                ("pile", text),
                ("lang", text),
            ]
        ),
        "vectors": pa.schema([("id", text), ("vector", pa.list_(pa.float32(), dim))]),
        "facts": pa.schema(
            [
                ("id", text),
                ("text", text),
                ("added", _TIME),
                ("site", text),
                ("post", text),
                ("about", text),
                ("expires", pa.date32()),
                ("private", pa.bool_()),
                ("source", text),
            ]
        ),
        "goals": pa.schema(
            [
                ("id", text),
                ("kind", text),
                ("text", text),
                ("per_day", pa.int32()),
                ("added", _TIME),
            ]
        ),
        "lessons": pa.schema([("id", text), ("state", text), ("text", text), ("added", _TIME)]),
        "space": pa.schema([("name", text)]),
        "drafts": pa.schema(
            [
                ("draft_id", text),
                ("key", text),
                ("site", text),
                ("comment_id", text),
                ("comment", text),
                ("text", text),
                ("body", text),
                ("created", _TIME),
                ("outcome", text),
                ("final_text", text),
                ("host", text),
                ("hint", text),
                ("author", text),
                ("thread", text),
                ("pile", text),
                ("lang", text),
                ("goal", text),
                ("decided", _TIME),
                ("by", text),
                ("suffix", text),
                ("model", text),
                ("request", text),
            ]
        ),
        "outcomes": pa.schema(
            [
                ("draft_id", text),
                ("outcome", text),
                ("text", text),
                ("at", _TIME),
                ("by", text),
                ("suffix", text),
            ]
        ),
    }


async def held_space(vectors: Any, space: Any) -> Space:
    """The space of the stored vectors; without a name where no model has given any."""
    schema = await vectors.schema()
    names = await space.query().limit(1).to_list()
    return Space(names[0]["name"] if names else "", int(schema.field("vector").type.list_size))


@contextmanager
def guarded(what: str) -> Iterator[None]:
    """Turn what LanceDB raises into a sentence that helps."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        log.debug("store: %s: %s", what, type(error).__name__)
        if "No space left" in str(error):
            do = "The disk is full: free some space and try again; nothing stored before is lost."
        else:
            do = "Type `rejoinder doctor`."
        raise StoreError(f"The memory could not {what}.", do) from error


def matching(containing: str, site: str, columns: Sequence[str]) -> str:
    """An SQL condition. The text is looked for as it is, whatever its case."""
    parts = ["true"]
    if containing:
        found = (f"contains(lower({name}), lower({quote(containing)}))" for name in columns)
        parts.append(f"({' OR '.join(found)})")
    if site:
        parts.append(f"site = {quote(site)}")
    return " AND ".join(parts)


def among(column: str, values: Sequence[str]) -> str:
    """An SQL condition: the column holds one of these."""
    return f"{column} IN ({', '.join(map(quote, values))})"


def quote(value: str) -> str:
    """A string literal of LanceDB's SQL."""
    return "'" + value.replace("'", "''") + "'"


# What a column holds for rows that were written before there was one; text is empty.
_FORMERLY = {
    "kind": "'goal'",
    "per_day": "cast(1 as int)",
    "expires": "cast(NULL as date)",
    "private": "false",
    "source": "'cli'",
    "decided": "arrow_cast(NULL, 'Timestamp(Microsecond, Some(\"UTC\"))')",
}


async def grow(table: Any, name: str) -> None:
    """Give a table of an earlier version the columns that came since."""

    async def missing() -> dict[str, str]:
        there = (await table.schema()).names
        columns = (column for column in schemas(1)[name].names if column not in there)
        return {column: _FORMERLY.get(column, "''") for column in columns}

    if columns := await missing():
        try:
            await table.add_columns(columns)
        except (OSError, RuntimeError, ValueError):
            # Unless another process, opening the same store, was faster.
            if await missing():
                raise


async def part(replies: Any, vectors: Any) -> None:
    """Move the vectors of an earlier version, which stood among the replies, to their own table."""
    if "vector" in (await replies.schema()).names:
        given = replies.query().where("vector IS NOT NULL").select(["id", "vector"])
        await vectors.add(await given.to_arrow(), mode="overwrite")
        await replies.drop_columns(["vector"])


async def rewrite(table: Any, kept: pa.Table) -> None:
    """Let a table hold these rows and no others, and remove every older file. Its indexes go too.

    A deletion would leave the text in the files until a later compaction, and its condition in
    the log of transactions.
    """
    await table.add(kept, mode="overwrite")
    with warnings.catch_warnings():
        # It warns that other processes may still read what is removed. That is meant here.
        warnings.filterwarnings("ignore", message="optimize", category=UserWarning)
        await table.optimize(cleanup_older_than=timedelta(0), delete_unverified=True)
