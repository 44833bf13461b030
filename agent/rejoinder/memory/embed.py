"""From a model's states to vectors worth comparing.

Mean-pooled states of a language model all point nearly the same way: a few directions, common
to every text, drown the rest. They are centred and the three strongest directions are taken
out, as in Mu and Viswanath, "All-but-the-Top" (ICLR 2018), fitted on the creator's own archive.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

DIRECTIONS = 3
# Fewer texts than this say too little about what is common to all of them.
FIT_MIN = 64
FIT_MAX = 256


@dataclass(frozen=True, slots=True)
class Whitening:
    """What to take out: `mean` of shape (dim,), `directions` of shape (3, dim)."""

    model: str
    mean: Vectors
    directions: Vectors

    @classmethod
    def none(cls, model: str, dim: int) -> Self:
        """Takes nothing out, for an archive that is still too small."""
        return cls(model, np.zeros(dim, np.float32), np.zeros((0, dim), np.float32))

    @classmethod
    def fit(cls, model: str, vectors: Vectors) -> Self:
        """Find the mean and the strongest directions of vectors of shape (n, dim)."""
        mean = vectors.mean(axis=0)
        _, _, rows = np.linalg.svd(vectors - mean, full_matrices=False)
        return cls(model, mean.astype(np.float32), rows[:DIRECTIONS].astype(np.float32))

    @property
    def fitted(self) -> bool:
        return len(self.directions) > 0

    def apply(self, vectors: Vectors) -> Vectors:
        """Vectors of length one, shape unchanged."""
        centred = vectors - self.mean
        centred -= (centred @ self.directions.T) @ self.directions
        norms = np.linalg.norm(centred, axis=1, keepdims=True)
        lengthened: Vectors = centred / np.maximum(norms, 1e-12)
        return lengthened.astype(np.float32)

    def save(self, path: Path) -> None:
        """Write to `path`, whole or not at all."""
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            np.savez(file, model=self.model, mean=self.mean, directions=self.directions)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)

    @classmethod
    def load(cls, path: Path, model: str, dim: int) -> Self:
        """What was fitted for this model, or `none`."""
        try:
            with np.load(path, allow_pickle=False) as data:
                found = cls(str(data["model"]), data["mean"], data["directions"])
        except (OSError, EOFError, ValueError, KeyError, BadZipFile):
            return cls.none(model, dim)
        if found.model != model or found.mean.shape != (dim,):
            return cls.none(model, dim)
        return found
