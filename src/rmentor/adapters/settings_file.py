"""`rmentor.toml`, the coordinator's settings."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from rmentor.core.model.issues import Issue
from rmentor.core.settings import Settings, settings_from
from rmentor.errors import InputRefusedError

NAME = "rmentor.toml"


class SettingsRefusedError(InputRefusedError):
    """The settings file cannot be used as it is."""

    code = "settings-refused"

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        lines = [f"{issue.message} {issue.hint}".rstrip() for issue in issues]
        super().__init__(
            "\n".join([f"{NAME} cannot be used:", *(f"  {line}" for line in lines)]),
            "Correct it in a text editor; nothing was changed.",
        )


def read_settings(folder: Path) -> Settings:
    """Read the settings beside the state; without the file all are defaults.

    Raises:
        SettingsRefusedError: The file is not TOML, or a key or value is not known.
    """
    settings, issues = settings_from(_read(folder / NAME))
    if issues:
        raise SettingsRefusedError(issues)
    return settings


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        problem = f"it is not TOML: {error}"
        raise SettingsRefusedError((Issue("setting", problem),)) from error
    except UnicodeDecodeError as error:
        problem = "it is not UTF-8 text"
        raise SettingsRefusedError((Issue("setting", problem),)) from error
    except OSError as error:
        problem = f"it cannot be read: {error.strerror}"
        raise SettingsRefusedError((Issue("setting", problem),)) from error
