"""Small numbers that part equal gains: not all people should get the same few pairs."""

from functools import lru_cache

import numpy as np
from numpy.lib.stride_tricks import as_strided

from rmentor.core.pairing.solving.hashing import mix
from rmentor.core.pairing.solving.scores import Points

BITS = 5
_SHIFT = 37
_OFFSETS = 1009


def noise(shape: tuple[int, ...], start: int) -> Points:
    """Give numbers below 2 ** BITS, others in each row and for each start.

    They are views of one short list, so that they take no memory.
    """
    needed = shape[0] * _SHIFT + shape[1] + _OFFSETS
    numbers = _numbers(1 << needed.bit_length())[start % _OFFSETS :]
    step = numbers.itemsize
    return as_strided(numbers, shape, (_SHIFT * step, step), writeable=False)


@lru_cache(maxsize=8)
def _numbers(length: int) -> Points:
    mixed = mix(np.arange(length, dtype=np.uint64)) >> np.uint64(64 - BITS)
    return mixed.astype(np.int32)
