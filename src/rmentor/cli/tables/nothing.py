"""For commands whose result is files: what they did is said on stderr."""

from collections.abc import Iterable

from rich.console import RenderableType


def nothing(_data: object) -> Iterable[RenderableType]:
    """Give no tables."""
    return ()
