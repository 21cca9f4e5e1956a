"""Hashes that are the same on every machine and in every version."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]


def key_hashes(side: str, keys: Sequence[str]) -> Hashes:
    """Hash each key of a side to 64 bits, the same everywhere and always."""
    digests = b"".join(
        blake2b(key.encode(), digest_size=8, person=side.encode()).digest()
        for key in keys
    )
    return np.frombuffer(digests, "<u8").astype(np.uint64)


def mix(values: Hashes) -> Hashes:
    """Scramble 64 bits (the finalizer of SplitMix64: Steele, Lea, Flood 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
