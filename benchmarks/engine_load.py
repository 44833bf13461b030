"""The load of `engine.py`: one video's invented comments, and the creator's own examples before
each of them. Made from a seed, and cut by the model's own tokens to the lengths asked for.
"""

from __future__ import annotations

import json
import random
from dataclasses import asdict, dataclass
from os.path import commonprefix
from pathlib import Path

from rejoinder.engine.base import Message, Prompt, Role, Sampling
from rejoinder.engine.format import plain

SHARED = 480
OWN = 70
DRAFT = 32
CONTEXT = 768
"""Tokens that hold a prompt and its draft, for whoever reserves them in advance."""

TOP_K = 128
"""What `rejoinder.engine.native.sampler` cuts at first; the peers are told the same."""
# Tokens of an example: a comment and its reply.
_PAIR = 60
_SYSTEM = (
    "June films her small pottery studio by the sea and answers under her videos. "
    "She is warm, plain and brief, and never promises anything."
)
_PEOPLE = "my sister|my neighbour|our teacher|a friend of mine|my dad|the whole class|my partner"
_THINGS = (
    "the blue glaze|that wheel|the tall vase|the kiln|your handles|the crackle|this clay|the lid"
)
_ACTS = "cracked|warped|stuck to the shelf|came out too dark|slumped|chipped|turned out beautifully"
_TIMES = "last night|twice this week|on Sunday|before the firing|in winter|every single time"
_FEELS = "I was so surprised|it drove me mad|I had to laugh|I nearly gave up|it made my day"
_ASKS = (
    "Do you wedge it longer|Is it the temperature|Would a thinner coat help|Should I dry it slower"
)
_PRAISE = "Lovely pace in this one|The light is wonderful|So calming to watch|Best part was the end"
_MORE = (
    "and then we tried again with less water because someone said that it would hold its shape "
    "much better on a warm day like this one so here we are with a full shelf of bowls and cups"
)
_PATTERNS = (
    "{people} tried {things} {times} and it {acts}, {feels}.",
    "{praise}, I watched it {times} with {people}.",
    "{asks} when {things} {acts}?",
    "{things} {acts} {times} and {feels}.",
    "{feels} when {people} told me that {things} {acts}.",
    "{praise}. {asks}, or is it only {things}?",
)
_WORDS = {
    name: words.split("|")
    for name, words in {
        "people": _PEOPLE,
        "things": _THINGS,
        "acts": _ACTS,
        "times": _TIMES,
        "feels": _FEELS,
        "asks": _ASKS,
        "praise": _PRAISE,
    }.items()
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One prompt: as messages for our engine, as token numbers for the peers."""

    messages: list[tuple[str, str, bool]]
    ids: list[int]

    @property
    def prompt(self) -> Prompt:
        return tuple(Message(*message) for message in self.messages)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Load:
    """Prompts by the name of their group, and the tokens that nobody may draft: ends of text and
    line breaks, so that each draft has exactly `DRAFT` tokens."""

    groups: dict[str, list[Asked]]
    banned: list[int]
    shared: int

    def sampling(self, *, greedy: bool = False) -> Sampling:
        return Sampling(
            max_tokens=DRAFT,
            temperature=0.0 if greedy else 0.7,
            top_p=0.95,
            min_p=0.05,
            seed=3,
            logit_bias=tuple((token, -1e9) for token in self.banned),
        )

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Load:
        data = json.loads(path.read_text(encoding="utf-8"))
        groups = {
            name: [Asked([tuple(m) for m in each["messages"]], each["ids"]) for each in asked]
            for name, asked in data.pop("groups").items()
        }
        return cls(groups, **data)


class Vocabulary:
    """The model's tokens, without its weights."""

    def __init__(self, model: Path) -> None:
        # Here rather than above: see `engine_contenders.opener`.
        import llama_cpp

        self._llm = llama_cpp.Llama(str(model), vocab_only=True, verbose=False)

    def ids(self, text: str, *, first: bool = False) -> list[int]:
        return list(self._llm.tokenize(text.encode(), add_bos=first, special=False))

    def prompt(self, prompt: Prompt) -> list[int]:
        segments = enumerate(plain(prompt))
        return [token for at, part in segments for token in self.ids(part.text, first=at == 0)]

    def banned(self) -> list[int]:
        import llama_cpp

        vocab = llama_cpp.llama_model_get_vocab(self._llm.model)
        return [
            token
            for token in range(self._llm.n_vocab())
            if llama_cpp.llama_vocab_is_eog(vocab, token) or b"\n" in self._llm.detokenize([token])
        ]


def make(model: Path, sizes: dict[str, int], seed: int = 1) -> Load:
    """Prompts of this model, in groups of these sizes; hardly two comments are the same."""
    vocabulary = Vocabulary(model)
    chance = random.Random(seed)
    head = _examples(vocabulary, chance)
    probes = [vocabulary.prompt((*head, Message("user", text))) for text in ("a", "b")]
    shared = len(commonprefix(probes))
    groups: dict[str, list[Asked]] = {}
    for name, size in sizes.items():
        groups[name] = [
            _asked(vocabulary, _lengthen(vocabulary, chance, head, "user", shared + OWN))
            for _ in range(size)
        ]
    return Load(groups, vocabulary.banned(), shared)


def _examples(vocabulary: Vocabulary, chance: random.Random) -> Prompt:
    """The standing part: about `SHARED` tokens."""
    head: Prompt = (Message("system", _SYSTEM, standing=True),)
    while (left := SHARED - len(vocabulary.prompt(head))) > _PAIR // 2:
        size = _PAIR if left > 1.5 * _PAIR else left
        shares: tuple[tuple[Role, int], ...] = (("user", size // 2), ("assistant", size))
        for role, share in shares:
            limit = SHARED - left + share
            head = _lengthen(vocabulary, chance, head, role, limit, standing=True)
    return head


def _asked(vocabulary: Vocabulary, prompt: Prompt) -> Asked:
    told = [(str(each.role), each.content, each.standing) for each in prompt]
    return Asked(told, vocabulary.prompt(prompt))


def _lengthen(
    vocabulary: Vocabulary,
    chance: random.Random,
    head: Prompt,
    role: Role,
    limit: int,
    *,
    standing: bool = False,
) -> Prompt:
    """One message more, as long as `limit` tokens of the whole allow: sentences, then words."""

    def longer(text: str) -> Prompt | None:
        prompt = (*head, Message(role, text, standing))
        return prompt if len(vocabulary.prompt(prompt)) <= limit else None

    text = ""
    while longer(more := f"{text} {_sentence(chance)}".strip()):
        text = more
    for word in _MORE.split():
        if not longer(more := f"{text} {word}".strip()):
            break
        text = more
    return (*head, Message(role, text, standing))


def _sentence(chance: random.Random) -> str:
    words = {name: chance.choice(choices) for name, choices in _WORDS.items()}
    sentence = chance.choice(_PATTERNS).format(**words)
    return sentence[0].upper() + sentence[1:]
