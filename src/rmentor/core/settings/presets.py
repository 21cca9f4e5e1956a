"""Settings that suit common programs; own values stand over them."""

import json
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Protocol

from rmentor.core.model.choices import Preset

Table = Mapping[str, object]

PRESETS: Mapping[Preset, Table] = {
    Preset.GENERAL: {},
    Preset.DIGITAL_SKILLS: {
        "program": {"name": "Digital skills reverse mentoring"},
        "pairing": {
            "weights": {
                "topics_wanted": 8,
                "topics_back": 2,
                "other_department": 1,
                "other_site": 0,
                "meeting_mode": 2,
            },
        },
        "agreement": {"weeks_between": 2},
    },
    Preset.INCLUSION: {
        "program": {"name": "Inclusion reverse mentoring"},
        "pairing": {
            "min_grade_gap": 2,
            "rules": {"same_department": True, "shared_topic": False},
            "weights": {
                "topics_wanted": 3,
                "other_department": 5,
                "other_site": 3,
                "preferred": 5,
            },
        },
        "agreement": {"cancel_hours": 48},
        "feedback": {"min_answers": 8, "min_distribution": 10},
    },
    Preset.CIVIL_SERVICE: {
        "program": {"name": "Civil service reverse mentoring"},
        "pairing": {
            # Spelled as on gov.uk; other spellings of these grades are understood.
            "grades": [
                *("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6"),
                *("SCS1", "SCS2", "SCS3", "SCS4"),
            ],
            "min_grade_gap": 2,  # as the UK Government Analysis Function does
            "weights": {"other_department": 5, "other_site": 2},
        },
    },
}
"""Tables as in `rmentor.toml`. `inclusion` asks little of topics and much of distance:
the mentor's experience is the topic. Its thresholds are higher, as groups are small."""


class Wrong(Protocol):
    """Keeps what is wrong with a key."""

    def wrong(self, key: str, what: str, hint: str) -> None:
        """Keep it."""


def with_preset(values: Table, issues: Wrong) -> Table:
    """Lay a document over the preset that it names."""
    name = values.get("preset", Preset.GENERAL)
    if name in list(Preset):
        return _over(PRESETS[Preset(str(name))], values)
    near = get_close_matches(str(name), list(Preset), n=1)
    hint = f"Did you mean '{near[0]}'?" if near else ""
    issues.wrong("preset", f"must be one of {', '.join(Preset)}, not {name!r}", hint)
    return {key: value for key, value in values.items() if key != "preset"}


def _over(base: Table, values: Table) -> dict[str, object]:
    """Lay tables over tables, key by key."""
    merged = dict(base)
    for key, value in values.items():
        below = base.get(key)
        both = isinstance(value, Mapping) and isinstance(below, Mapping)
        merged[key] = _over(below, value) if both else value  # type: ignore[arg-type]
    return merged


def written(template: str, preset: Preset) -> str:
    """Write a preset's values into the commented settings file.

    Args:
        template: Has a line for every key, each section's title before its keys.
        preset: Whose values.
    """
    values = {"preset": preset, **dict(_lines(PRESETS[preset]))}
    section, lines = "", []
    for line in template.split("\n"):
        title = _TITLE.fullmatch(line)
        section = f"{title[1]}." if title else section
        key = section + line.partition(" = ")[0]
        lines.append(
            f"{key.rpartition('.')[2]} = {_toml(values[key])}"
            if key in values
            else line
        )
    return "\n".join(lines)


_TITLE = re.compile(r"\[([a-z.]+)\]")


def _lines(table: Table, above: str = "") -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _lines(value, f"{above}{key}.")
        else:
            yield above + key, value


def _toml(value: object) -> str:
    """Write a value that is the same in JSON and TOML."""
    return json.dumps(value, ensure_ascii=False)
