"""A contender of `engine.py` in a process of its own: asked by lines of JSON, answering by them.

One of them works at a time; the others wait for a line, and cost nothing.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from benchmarks.engine_contenders import Contender, Settings, opener
from benchmarks.engine_load import Load
from benchmarks.engine_memory import busy, resident, used

ROOT = Path(__file__).parents[1]
Answer = dict[str, Any]


class Worker:
    """The process, seen from outside."""

    def __init__(self, kind: str, file: Path, load: Path, settings: Settings) -> None:
        self.settings = {name: value for name, value in settings.items() if name != "wait"}
        path = os.pathsep.join([str(ROOT), str(ROOT / "agent"), os.environ.get("PYTHONPATH", "")])
        # OpenMP reads these when it is loaded, which is with the first import of llama.cpp. What
        # our engine sets for itself is not for its peers, who are faster without here.
        inherited = {name: value for name, value in os.environ.items() if name != "GOMP_SPINCOUNT"}
        waiting = {"OMP_WAIT_POLICY": settings["wait"]} if "wait" in settings else {}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.engine_worker", kind, str(file), str(load)]
            + [json.dumps(self.settings)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**inherited, **waiting, "PYTHONPATH": path},
        )
        self.opened = self._read()

    def ask(self, what: str, **told: Any) -> Answer:
        """Let it work, and wait.

        Raises:
            RuntimeError: it ended.
        """
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"what": what, **told}) + "\n")
        self._process.stdin.flush()
        return self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.communicate()

    def _read(self) -> Answer:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"a contender ended with status {self._process.wait()}")
        answer: Answer = json.loads(line)
        return answer


async def draft(contender: Contender, load: Load, told: Answer) -> Answer:
    """Drafts per second for a group of prompts, all asked for at once; and how many processors
    others kept busy meanwhile, without which no figure means anything."""
    asked = load.groups[told["group"]][: told.get("count")]
    contender.check(asked)
    began, own, whole = time.perf_counter(), used(contender.pid), busy()
    texts = await contender.draft(asked, greedy=told.get("greedy", False))
    seconds = time.perf_counter() - began
    others = busy() - whole - (used(contender.pid) - own)
    return {"rate": len(asked) / seconds, "others": max(0.0, others / seconds), "texts": texts}


async def work(kind: str, file: Path, load: Load, settings: Settings) -> None:
    # The first line goes to whoever started us; llama.cpp and others write where they please.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    open_it = opener(kind)
    if kind == "ours":
        from benchmarks.engine_checks import COMMANDS
    before = resident()
    contender = await open_it(file, load, settings)
    print(json.dumps({"before": before}), file=answers, flush=True)
    while line := await asyncio.to_thread(sys.stdin.readline):
        told = json.loads(line)
        if told["what"] == "draft":
            answer = await draft(contender, load, told)
        else:
            answer = await COMMANDS[told["what"]](contender, load, {**told, "before": before})
        print(json.dumps(answer), file=answers, flush=True)
    await contender.close()


def main() -> None:
    kind, file, load, settings = sys.argv[1:]
    asyncio.run(work(kind, Path(file), Load.read(Path(load)), json.loads(settings)))


if __name__ == "__main__":
    main()
