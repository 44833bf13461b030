"""A page of comments at once, against the usual ways with the same model on the same machine.

    python benchmarks/engine.py [--quick]        the measures of docs/performance.md
    python benchmarks/engine.py --settings       tries settings of the peers
    python benchmarks/engine.py --storm 10000    drops requests at random points

Each contender has a process of its own, and they take turns, round by round, on comments that
nobody has seen; the others wait. Prompts are given to the peers as the very tokens that our
engine reads, and each draft is 32 tokens of the same sampling. Everybody has drafted before, so
that what the prompts share is held by all, in each slot of the server too. The last line is JSON:

    vs_llama_same        drafts per second, over `llama_cpp.Llama`, both with the file as it comes
    vs_llama_prepared    ours with the file prepared for this machine, over the same `Llama`; the
                         table also has it over `Llama` with the prepared file
    vs_server            the same, over llama.cpp's server with 8 slots, the file as it comes
    work_over_prefill    own and drafted tokens per second, over this machine's rate of reading
                         one prompt of 600 tokens with the same (the prepared) file
    first_token_ratio    wait of a comment asked by hand while 50 others are drafted, over alone
    extra_mb             memory beyond the model file and the cache; see docs/performance.md
    same_text            share of greedy drafts that are the same in a batch of 16 as alone, with
                         the prepared file and a cache of f16; the tuned cache rounds more
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.engine_load import DRAFT, OWN, make
from benchmarks.engine_memory import MB, cache_bytes, metadata
from benchmarks.engine_peers import SLOTS
from benchmarks.engine_plan import FULL, PAGE, QUICK, Plan
from benchmarks.engine_prefill import prefill_rate
from benchmarks.engine_settings import OURS, PEERS, show_settings
from benchmarks.engine_worker import Worker

from rejoinder.engine.models import locate
from rejoinder.engine.native import requantise

# How far a logit may be from what it is for one text alone, where the logits' standard deviation is
# 3, and so a near-tie: closer than twice that, two tokens may stand in either order.
LOGITS = 0.5
TIE = 2 * LOGITS
# Share by which the bits of a text may differ, after the cache was filled in another order.
SAME_BITS = 0.02


Row = tuple[str, str]


class Bench:
    """The contenders, and what they have shown."""

    def __init__(
        self, plan: Plan, files: dict[str, Path], load: Path, threads: int, binary: str | None
    ) -> None:
        self.plan = plan
        self.binary = binary
        self.servers = ("server", "binary") if binary else ("server",)
        self.files = files
        self.load = load
        self.threads = threads
        self.rates: dict[str, list[float]] = {}
        self.prefill: dict[str, list[float]] = {"same": [], "prepared": []}
        self._stack = ExitStack()
        self._workers: dict[str, Worker] = {}

    def __enter__(self) -> Bench:
        for kind in ("ours", "llama", *self.servers):
            for which in self.files if kind == "ours" else self.plan.peers:
                name = f"{kind}_{which}"
                self._workers[name] = worker = self._stack.enter_context(self.start(kind, which))
                worker.ask("draft", group="warm", count=SLOTS if kind in self.servers else 2)
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def start(self, kind: str, which: str, **other: str) -> Worker:
        settings = (OURS if kind == "ours" else PEERS[kind.replace("binary", "server")])[which]
        told = {**settings, **other, **_threads(kind, self.threads)}
        if kind == "binary":
            told["binary"] = self.binary
        return Worker(kind, self.files[which], self.load, told)

    def ours(self, which: str) -> Worker:
        return self._workers[f"ours_{which}"]

    def round(self, number: int) -> None:
        """Everybody's turn, and this machine's limit in the same minutes."""
        counts = {"llama": self.plan.one_by_one, **dict.fromkeys(self.servers, self.plan.server)}
        for name, worker in self._workers.items():
            count = counts.get(name.partition("_")[0], PAGE)
            found = worker.ask("draft", group=f"round{number}", count=count)
            self.rates.setdefault(name, []).append(found["rate"])
            print(
                f"  round {number + 1}  {name:16} {found['rate']:6.2f} drafts/s"
                f"  (processors busy with other things: {found['others']:.2f})",
                flush=True,
            )
        for which, rates in self.prefill.items():
            rates.append(prefill_rate(self.files[which], self.threads, self.plan.thorough))
            print(f"  round {number + 1}  prefill {which:9} {rates[-1]:6.0f} tokens/s", flush=True)

    def over(self, one: str, other: str) -> float:
        """Median of the rounds' ratios."""
        pairs = zip(self.rates[one], self.rates[other], strict=True)
        return statistics.median(mine / theirs for mine, theirs in pairs)

    def work(self, which: str) -> float:
        """Median share of the prefill rate that is kept up over a page."""
        pairs = zip(self.rates[f"ours_{which}"], self.prefill[which], strict=True)
        return statistics.median(rate * (OWN + DRAFT) / limit for rate, limit in pairs)


def measure(bench: Bench) -> tuple[dict[str, float], list[Row]]:
    plan = bench.plan
    for number in range(plan.rounds):
        bench.round(number)
    worker, file = bench.ours("prepared"), bench.files["prepared"]
    pages = [f"page{number}" for number in range(plan.pages)]
    waits = worker.ask("first_token", count=plan.by_hand, pages=pages)
    alone, busy = statistics.median(waits["alone"]), statistics.median(waits["busy"])
    same = exact(bench)
    extra, parts = memory(bench, file)
    keys = {
        "vs_llama_same": bench.over("ours_same", "llama_same"),
        "vs_llama_prepared": bench.over("ours_prepared", "llama_same"),
        "vs_server": bench.over("ours_same", "server_same"),
        "work_over_prefill": bench.work("prepared"),
        "first_token_ratio": busy / alone,
        "extra_mb": extra,
        "same_text": same["same"],
    }
    far = max(same["margins"], default=0.0)
    rows = [
        *(
            (f"drafts/s, {name.replace('_', ', ')}", f"{statistics.median(rates):.2f}")
            for name, rates in bench.rates.items()
        ),
        *(
            (
                f"both with the prepared file, over {peer}",
                f"{bench.over('ours_prepared', other):.2f}",
            )
            for peer in ("llama", *bench.servers)
            if (other := f"{peer}_prepared") in bench.rates
        ),
        ("work_over_prefill with the file as it comes", f"{bench.work('same'):.2f}"),
        ("first token, s: alone, among 50 others", f"{alone:.3f}, {busy:.3f}"),
        (
            "drafts that differ; largest margin where they part",
            f"{len(same['margins'])}; {far:.3f}",
        ),
        (
            "largest logit difference; standard deviation of logits",
            f"{same['logit_difference']:.3f}; {same['logit_spread']:.2f}",
        ),
        *parts,
    ]
    if far > TIE or same["logit_difference"] > LOGITS:
        raise SystemExit(
            f"A batch differs from one by one: logits by {same['logit_difference']:.3f}, "
            f"and texts part where the likeliest token led by {far:.3f}."
        )
    return keys, rows


def memory(bench: Bench, file: Path) -> tuple[float, list[Row]]:
    """`extra_mb`, in a process that did nothing before, and what it is made of."""
    with bench.start("ours", "prepared") as fresh:
        found = fresh.ask("memory", group="round0", count=bench.plan.one_by_one, file=str(file))
        cache = cache_bytes(metadata(file), found["cells"], fresh.settings) / MB
    size = file.stat().st_size / MB
    return found["anon"] + found["file"] - size - cache, [
        ("MB: own memory, mapped files, of these the model", _numbers(found, "anon file model")),
        ("MB: model file, cache told", f"{size:.0f} {cache:.0f}"),
        ("MB: most at any time", _numbers(found, "peak")),
    ]


def exact(bench: Bench) -> dict[str, Any]:
    """Whether a batch says what one at a time says, with the cache's types as they are by default:
    others are chosen by `model use` where they cost less than a hundredth in bits per byte."""
    plan, file = bench.plan, bench.files["prepared"]
    with bench.start("ours", "prepared", type_k="f16", type_v="f16") as worker:
        return worker.ask("same_text", count=plan.greedy, logits=plan.logits, file=str(file))


def storm(bench: Bench, count: int) -> None:
    with bench.start("ours", "prepared") as worker:
        found = worker.ask("storm", count=count)
    for name, value in found.items():
        print(f"{name:12} {value}")
    print(json.dumps(found))
    if any(found["left"].values()) or found["changed"] > SAME_BITS:
        raise SystemExit("The storm left something behind.")


def prepared(source: Path, folder: Path, kind: str, threads: int) -> Path:
    """The file as it suits this machine: `rejoinder model use` finds the kind."""
    target = folder / f"{kind}.gguf"
    requantise(source, target, kind, threads)
    return target


def _threads(kind: str, threads: int) -> dict[str, Any]:
    if kind == "llama":
        return {"n_threads": threads, "n_threads_batch": threads}
    return {"threads": threads}


def _numbers(found: dict[str, Any], names: str) -> str:
    return " ".join(f"{found[name]:.0f}" for name in names.split())


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="under three minutes, one round")
    parser.add_argument("--settings", action="store_true", help="try settings of the peers")
    parser.add_argument("--storm", type=int, metavar="N", help="drop N requests, nothing else")
    parser.add_argument("--kind", default="BF16", help="type of the prepared file's weights")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--llama-server", metavar="PATH", help="a build of it, as one peer more")
    parser.add_argument("--ours", type=json.loads, default={}, help="options of ours, as JSON")
    return parser.parse_args()


def main() -> None:
    told = arguments()
    plan = QUICK if told.quick else FULL
    source = locate("starter").path
    sizes = {f"round{number}": PAGE for number in range(max(plan.rounds, 3))}
    sizes |= {f"page{number}": PAGE for number in range(plan.pages)}
    sizes |= {"warm": SLOTS, "by_hand": 40, "greedy": plan.greedy}
    with tempfile.TemporaryDirectory(prefix="rejoinder-") as folder:
        load = Path(folder) / "load.json"
        made = make(source, sizes)
        made.write(load)
        ready = prepared(source, Path(folder), told.kind, told.threads)
        files = {"same": source, "prepared": ready}
        for settings in OURS.values():
            settings.update(told.ours)
        if told.settings:
            show_settings(files, load, told.threads)
            return
        bench = Bench(plan, files, load, told.threads, told.llama_server)
        if told.storm:
            storm(bench, told.storm)
            return
        print(f"{made.shared} shared tokens, {OWN} of their own, {DRAFT} drafted", flush=True)
        with bench:
            keys, rows = measure(bench)
    for name, value in (*rows, *((key, f"{value:.3f}") for key, value in keys.items())):
        print(f"{name:55} {value}")
    print(json.dumps({key: round(value, 3) for key, value in keys.items()}))


if __name__ == "__main__":
    main()
