"""From an archive into the memory."""

from __future__ import annotations

import json
from pathlib import Path

from tests.agent.importers import exports
from tests.agent.importers.exports import write

from rejoinder.disclosure import Disclosure
from rejoinder.importers import open_archive
from rejoinder.importers.intake import BATCH, Count, Report, take_in
from rejoinder.memory.store import Store


async def test_counts_of_each_format_and_nothing_twice(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    write(folder, "tweets.js", exports.X)
    write(folder, "tweets-part1.js", exports.X)
    write(folder, "slow.info.json", exports.YTDLP)
    store = await Store.open(tmp_path / "memory")
    report = await take_in(store, open_archive(folder))
    assert report.formats == {
        "YouTube comments (yt-dlp)": Count(read=5, pairs=3, added=5),
        "X": Count(read=6, pairs=0, added=3, skipped=2),
    }
    assert report.total == Count(read=11, pairs=3, added=8, skipped=2)
    assert report.total.known == 3
    assert [str(row.place) for row in report.skipped] == [
        "tweets-part1.js, post 7",
        "tweets.js, post 7",
    ]
    again = await take_in(store, open_archive(folder))
    assert (again.total.added, again.total.known) == (0, 11)
    assert (await store.counts())["replies"] == 8


async def test_what_was_added_before_an_error_stays_and_is_known(tmp_path: Path) -> None:
    lines = [json.dumps({"comment": f"c{n}", "reply": f"r{n}"}) for n in range(BATCH + 10)]
    path = write(tmp_path, "pairs.jsonl", "\n".join(lines).encode())
    store = await Store.open(tmp_path / "memory")

    class StoppedError(Exception):
        pass

    def stop(report: Report) -> None:
        raise StoppedError

    try:
        await take_in(store, open_archive(path), stop)
    except StoppedError:
        pass
    assert (await store.counts())["replies"] == BATCH
    report = await take_in(store, open_archive(path))
    assert (report.total.added, report.total.known) == (10, BATCH)


async def test_a_file_of_noise_is_counted_and_not_kept(tmp_path: Path) -> None:
    path = write(tmp_path, "pairs.jsonl", b'{"comment": "c", "reply": "r"}\n' + b"noise\n" * 20_000)
    store = await Store.open(tmp_path / "memory")
    report = await take_in(store, open_archive(path))
    assert (report.total.added, report.total.skipped, len(report.skipped)) == (1, 20_000, 1_000)


async def test_what_discloses_a_published_reply_is_not_taken_in(tmp_path: Path) -> None:
    rows = [{"comment": "c", "reply": "thanks! with AI"}, {"comment": "d", "reply": "with AI, yes"}]
    path = write(tmp_path, "pairs.jsonl", "\n".join(map(json.dumps, rows)).encode())
    store = await Store.open(tmp_path / "memory")
    disclosure = Disclosure.model_validate({"*": "with AI"})
    await take_in(store, open_archive(path), disclosure=disclosure)
    assert sorted(row["reply"] for row in await store.newest(5)) == ["thanks!", "with AI, yes"]
