"""Blocks of a CAR file, one at a time: the only importer of `libipld`.

CARv1 (https://ipld.io/specs/transport/car/carv1/): a header, then blocks, each a length, a CID and
the data. Hashes are not compared: nothing here trusts a block more than any other byte of the file.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from libipld import decode_dag_cbor

from rejoinder.config import LIMITS
from rejoinder.importers.entries import Entry
from rejoinder.importers.rows import Place, Skipped

_DAG_CBOR = 0x71


def is_car(head: bytes) -> bool:
    return b"eroots" in head[:16] and b"gversion\x01" in head[:256]


def blocks(entry: Entry) -> Iterator[tuple[Place, Any] | Skipped]:
    """The data of each block of DAG-CBOR, decoded. Where the file ends within a block, the last
    thing yielded says so."""
    place = Place(entry.name, unit="block")
    count = 0
    with entry.open() as stream:
        file = io.BufferedReader(stream, 1 << 16)
        try:
            _exactly(file, _varint(file))
            while file.peek(1):
                stream.mark = stream.position
                count += 1
                data = _data(_exactly(file, _varint(file)))
                try:
                    found = decode_dag_cbor(data) if data else None
                except (ValueError, RecursionError):
                    yield Skipped(place.at(count), "not valid DAG-CBOR")
                else:
                    yield place.at(count), found
        except (EOFError, ValueError):
            yield Skipped(place.at(count), "the file is damaged from here on: not a CAR file")


def _varint(file: BinaryIO) -> int:
    """An unsigned LEB128 number of at most 9 bytes (https://github.com/multiformats/unsigned-varint)."""
    number = 0
    for shift in range(0, 63, 7):
        byte = _exactly(file, 1)[0]
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number
    raise ValueError


def _exactly(file: BinaryIO, size: int) -> bytes:
    if size > LIMITS.import_record:
        raise ValueError
    if len(data := file.read(size)) < size:
        raise EOFError
    return data


def _data(block: bytes) -> bytes:
    """A block without its CID; empty where that says the data is something else."""
    file = io.BytesIO(block)
    if block[:2] == b"\x12\x20":
        # Version 0 has only a hash, and stands for another codec.
        return b""
    _varint(file)
    codec = _varint(file)
    _varint(file)
    _exactly(file, _varint(file))
    return file.read() if codec == _DAG_CBOR else b""
