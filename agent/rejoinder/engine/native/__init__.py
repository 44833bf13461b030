"""llama.cpp through its low-level interface: the only importer of `llama_cpp`.

Thin and typed, with no policy: what is computed when is decided in `batching`. Nothing here is
safe to call from two threads at once, or after `close`: llama.cpp does not survive either.
"""

from rejoinder.engine.native.context import Context
from rejoinder.engine.native.model import GPU, VERSION, Model, requantise
from rejoinder.engine.native.sampler import Sampler

__all__ = ["GPU", "VERSION", "Context", "Model", "Sampler", "requantise"]
