"""llama.cpp through its low-level interface: the only importer of `llama_cpp`.

Thin and typed, with no policy: what is computed when is decided in `batching`. Nothing here is
safe to call from two threads at once, or after `close`: llama.cpp does not survive either.
"""

import os

# Read by the OpenMP library when llama.cpp loads it, so it stands before the imports. Threads that
# spin while they wait for each other starve when a browser wants the same cores: a probe with one
# other busy process drafted at 1 to 3 tokens a second, and at 50 with threads that sleep.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

from rejoinder.engine.native.context import Context  # noqa: E402
from rejoinder.engine.native.model import GPU, VERSION, Model, requantise  # noqa: E402
from rejoinder.engine.native.sampler import Sampler  # noqa: E402

__all__ = ["GPU", "VERSION", "Context", "Model", "Sampler", "requantise"]
