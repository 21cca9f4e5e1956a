"""`rmentor.toml`, the coordinator's settings."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rmentor.core.model.choices import Objective
from rmentor.core.model.issues import Issue
from rmentor.core.settings import PairingSettings, Settings, settings_from
from rmentor.core.settings.own_criteria import weighed_anew
from rmentor.core.settings.tried import TRIED, instead_of, table_of
from rmentor.errors import InputRefusedError, UsageError

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


class ChangeRefusedError(UsageError):
    """A setting cannot be what it is imagined to be."""

    code = "change-refused"

    def __init__(self, text: str, problem: str, hint: str = "") -> None:
        super().__init__(
            f"--what-if '{text}': {problem}",
            hint or "Write a key of [pairing] as in rmentor.toml: 'min_grade_gap=2'.",
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


def imagined_settings(
    folder: Path, changes: Sequence[str], objective: Objective | None
) -> tuple[PairingSettings, tuple[str, ...]]:
    """Read how to pair, with some keys changed; the file stays as it is.

    Args:
        folder: The program's.
        changes: Each `key=value`, of `[pairing]`, its rules or its weights, or the name
            of a criterion in `[[pairing.criteria]]` and another weight.
        objective: Comes before that of the file.

    Returns:
        The settings, and the lines that would make them so.

    Raises:
        RmentorError: A key or value is not known.
    """
    read_settings(folder)  # what is wrong in the file is said first
    document: dict[str, Any] = dict(_read(folder / NAME))
    document["pairing"] = dict(document.get("pairing", {}))
    written: dict[str, list[str]] = {}
    own: list[str] = []
    aim = (f"objective={objective}",) if objective else ()
    for text in (*changes, *aim):
        own += (changed := _changed_own(document["pairing"], text))
        if changed:
            continue
        table, key, value = _change(text)
        section = _section(document, table)
        section[key] = value
        _, issues = settings_from(document)
        if issues:
            raise ChangeRefusedError(text, issues[0].message, issues[0].hint)
        written.setdefault(table, []).append(f"{key} = {_toml(value)}")
    lines = (
        line
        for table, keys in sorted(written.items())
        for line in (f"[{'.'.join(filter(None, ('pairing', table)))}]", *keys)
    )
    return settings_from(document)[0].pairing, (*lines, *own)


def _changed_own(pairing: dict[str, Any], text: str) -> tuple[str, ...]:
    """Change a criterion of the coordinator's own; give the lines that make it so.

    Args:
        pairing: Read without a fault; its criteria are replaced.
        text: `name=weight`; nothing is changed where no criterion has the name.
    """
    typed, _, value = (part.strip() for part in text.rpartition("="))
    tables = pairing.get("criteria", [])
    names = {table["name"].strip().casefold(): table["name"] for table in tables}
    known = {key for keys in TRIED.values() for key in keys}
    name = names.get(typed.casefold())
    if typed in known or not names:
        return ()
    if name is None:
        near = get_close_matches(typed.casefold(), names, n=1)
        if near and not get_close_matches(typed, known, n=1):
            hint = f"Did you mean '{names[near[0]]}'?"
            raise ChangeRefusedError(text, "no criterion has this name.", hint)
        return ()
    new = _value(value)
    if not isinstance(new, int) or new not in range(11):
        raise ChangeRefusedError(text, "that is no weight.", _WEIGHT_OF_OWN)
    pairing["criteria"] = weighed_anew(tables, name, new)
    where = f"[[pairing.criteria]]  # the table with name = {_toml(name)}"
    if not new:
        return (f"{where}: take it out",)
    return where, f"{'rule' if new is True else 'weight'} = {_toml(new)}"


_WEIGHT_OF_OWN = """\
A criterion of your own has a weight from 1 to 10; true makes it a rule, and 0 shows \
the program without it."""


class SettingsByHandError(InputRefusedError):
    """The settings file is written in a way that only its writer should change."""

    code = "settings-by-hand"

    def __init__(self, lines: Iterable[str]) -> None:
        super().__init__(
            f"{NAME} holds its weights in a way that cannot be changed for you.",
            f"Write in it, under [pairing.weights]: {', '.join(lines)}.",
        )


def with_weights(folder: Path, weights: Mapping[str, int]) -> bytes:
    """Give the settings file with other weights and all else, notes too, as it is.

    Raises:
        SettingsRefusedError: The file cannot be read.
        SettingsByHandError: It is written in an unusual way.
    """
    path = folder / NAME
    before = dict(_read(path))
    # As bytes: line ends stay as they are.
    text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    changed = "".join(_weighted(text.splitlines(keepends=True), dict(weights)))
    if not _differ_in_weights_only(before, changed, weights):
        raise SettingsByHandError(f"{code} = {n}" for code, n in weights.items())
    return changed.encode()


_TABLE = re.compile(r"\s*\[+\s*([^\[\]]+?)\s*\]+")
_NUMBER = re.compile(r"(\s*([a-z_]+)\s*=\s*)\d+(.*)", re.DOTALL)


def _weighted(lines: Sequence[str], weights: dict[str, int]) -> Iterator[str]:
    """Change the weights in their table; what stands in none comes at its beginning."""
    inside = found = False
    kept = {n[2] for line in lines if (n := _NUMBER.match(line))}
    for line in lines:
        if table := _TABLE.match(line):
            inside = table[1] == "pairing.weights"
        number = _NUMBER.match(line) if inside else None
        if number and number[2] in weights:
            yield f"{number[1]}{weights[number[2]]}{number[3]}"
        else:
            yield line
        if table and inside:
            found = True
            yield from (f"{c} = {n}\n" for c, n in weights.items() if c not in kept)
    if not found:
        yield "\n[pairing.weights]\n"
        yield from (f"{code} = {number}\n" for code, number in weights.items())


def _differ_in_weights_only(
    before: Mapping[str, Any], changed: str, weights: Mapping[str, int]
) -> bool:
    try:
        after = tomllib.loads(changed)
    except tomllib.TOMLDecodeError:
        return False
    pairing = dict(before.get("pairing", {}))
    pairing["weights"] = {**pairing.get("weights", {}), **weights}
    return after == {**before, "pairing": pairing}


def _change(text: str) -> tuple[str, str, object]:
    """Split into the table below `[pairing]`, key and value."""
    name, found, value = (part.strip() for part in text.partition("="))
    if not (name and found and value):
        raise ChangeRefusedError(text, "a key, = and a value are needed.")
    table, _, key = name.removeprefix("pairing.").rpartition(".")
    if table not in TRIED:
        raise ChangeRefusedError(text, f"[pairing] has no table '{table}'.")
    if meant := instead_of(key):
        message = f"no setting, rule or weight is called '{key}'."
        raise ChangeRefusedError(text, message, meant)
    return table or table_of(key), key, _value(value)


def _section(document: dict[str, Any], table: str) -> dict[str, Any]:
    """Give a table of its own to write to."""
    pairing: dict[str, Any] = document["pairing"]
    if not table:
        return pairing
    pairing[table] = dict(pairing.get(table, {}))
    section: dict[str, Any] = pairing[table]
    return section


def _value(text: str) -> object:
    """Read a value as TOML; a bare word is a text."""
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return (
        json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)
    )


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        problem = f"it is not TOML: {error}"
        raise SettingsRefusedError((Issue("setting", problem),)) from error
    except RecursionError as error:
        problem = "its brackets are nested too deeply"
        raise SettingsRefusedError((Issue("setting", problem),)) from error
    except UnicodeDecodeError as error:
        problem = "it is not UTF-8 text"
        raise SettingsRefusedError((Issue("setting", problem),)) from error
    except OSError as error:
        problem = f"it cannot be read: {error.strerror}"
        raise SettingsRefusedError((Issue("setting", problem),)) from error
