"""`questions.toml`, the coordinator's own survey questions."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from rmentor.errors import InputRefusedError

NAME = "questions.toml"


class QuestionsRefusedError(InputRefusedError):
    """The questions cannot be used as they are."""

    code = "questions-refused"

    def __init__(self, problems: list[str]) -> None:
        super().__init__(
            "\n".join([f"{NAME} cannot be used:", *(f"  {line}" for line in problems)]),
            f"Correct it in a text editor, or delete {NAME} to ask what rmentor asks.",
        )


def read_questions(folder: Path) -> Mapping[str, object] | None:
    """Read the file as it stands; None when there is none.

    Raises:
        QuestionsRefusedError: It is not TOML, or cannot be read.
    """
    try:
        return tomllib.loads((folder / NAME).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return None
    except tomllib.TOMLDecodeError as error:
        raise QuestionsRefusedError([f"it is not TOML: {error}"]) from error
    except UnicodeDecodeError as error:
        raise QuestionsRefusedError(["it is not UTF-8 text"]) from error
    except OSError as error:
        problem = f"it cannot be read: {error.strerror}"
        raise QuestionsRefusedError([problem]) from error
