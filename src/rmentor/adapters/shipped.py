"""Where the files that travel with rmentor are: in the wheel, or in the source tree."""

from importlib import resources
from pathlib import Path
from typing import Literal


def shipped_folder(name: Literal["templates", "sample_data"]) -> Path:
    """Find a folder that the coordinator may copy from; it is not to be written to."""
    installed = Path(str(resources.files("rmentor"))) / f"_{name}"
    # An editable installation has no copies: the folders are those of the source.
    return installed if installed.is_dir() else _source_tree() / name


def _source_tree() -> Path:
    return Path(__file__).resolve().parents[3]
