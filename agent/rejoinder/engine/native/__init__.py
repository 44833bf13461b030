"""llama.cpp through its low-level interface: the only importer of `llama_cpp`.

Thin and typed, with no policy: what is computed when is decided in `batching`. Nothing here is
safe to call from two threads at once, or after `close`: llama.cpp does not survive either.
"""

import os

# Read by the OpenMP library when llama.cpp loads it, so it stands before the imports. llama.cpp's
# threads wait for each other hundreds of times a token, and by default they spin while they do:
# when a browser wants the same cores, they spin on the very core that the other one needs. Thus
# many turns are as fast on a quiet machine, and keep ten times the speed on a busy one
# (docs/performance.md).
os.environ.setdefault("GOMP_SPINCOUNT", "1000")

from rejoinder.engine.native.context import Context  # noqa: E402
from rejoinder.engine.native.model import GPU, VERSION, Model, requantise  # noqa: E402
from rejoinder.engine.native.sampler import Sampler  # noqa: E402

__all__ = ["GPU", "VERSION", "Context", "Model", "Sampler", "requantise"]
