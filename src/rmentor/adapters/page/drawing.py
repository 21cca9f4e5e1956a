"""Pictures as inline SVG, with their figures in words for those who do not see them."""

from collections.abc import Iterator
from html import escape

from rmentor.core.report.pictures import Mark, Picture

_WIDTH = 640
_LABELS = 204
_NUMBERS = 112
_LINE = 26
_BAR = 14
_AXIS = 22


def svg(picture: Picture) -> str:
    """Draw a picture; colors come from the page's style."""
    height = len(picture.rows) * _LINE + _AXIS
    name = f"picture-{picture.code}"
    drawn = _steps(picture) if len(picture.series) > 1 else _bars(picture)
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(picture.title)}</title>'
        f'<desc id="{name}-desc">{escape(picture.in_words)}</desc>'
        f"{''.join(_axis(picture))}{''.join(drawn)}</svg>"
    )


def _x(picture: Picture, value: float) -> float:
    low, high = picture.ends
    share = (value - low) / (high - low) if high != low else 0
    return round(_LABELS + share * (_WIDTH - _LABELS - _NUMBERS), 1)


def _axis(picture: Picture) -> Iterator[str]:
    """Draw the ends of the scale, and its middle where it has one."""
    low, high = picture.ends
    bottom = len(picture.rows) * _LINE
    for value in (low, (low + high) / 2, high):
        x = _x(picture, float(value))
        yield f'<line class="grid" x1="{x}" y1="0" x2="{x}" y2="{bottom}"/>'
        if value in (low, high) or value in (0, 3):
            yield _text(x, bottom + 15, f"{float(value):g}", "axis")


def _bars(picture: Picture) -> Iterator[str]:
    start = _x(picture, float(max(picture.ends[0], min(0, picture.ends[1]))))
    for place, (label, (mark,)) in enumerate(picture.rows):
        middle = place * _LINE + _LINE / 2
        yield _label(label, middle)
        end = start
        if mark.value is not None:
            end = _x(picture, float(mark.value))
            left, width = min(start, end), round(abs(end - start), 1)
            yield (
                f'<rect class="bar" x="{left}" y="{middle - _BAR / 2}" '
                f'width="{width}" height="{_BAR}" rx="2"/>'
            )
        yield _number(max(start, end), middle, mark)


def _steps(picture: Picture) -> Iterator[str]:
    """Draw a dot before, a dot after and the way between."""
    for place, (label, marks) in enumerate(picture.rows):
        middle = place * _LINE + _LINE / 2
        yield _label(label, middle)
        first, last = marks
        if first.value is None or last.value is None:
            yield _number(float(_LABELS), middle, first)
            continue
        a, b = _x(picture, float(first.value)), _x(picture, float(last.value))
        yield f'<line class="way" x1="{a}" y1="{middle}" x2="{b}" y2="{middle}"/>'
        yield f'<circle class="before" cx="{a}" cy="{middle}" r="5"/>'
        yield f'<circle class="after" cx="{b}" cy="{middle}" r="6"/>'
        both = Mark(last.value, f"{first.text} → {last.text}")
        yield _number(float(_WIDTH - _NUMBERS), middle, both)


def _label(text: str, middle: float) -> str:
    short = text if len(text) <= 25 else f"{text[:24]}…"  # noqa: PLR2004 - what fits
    return _text(_LABELS - 10, middle + 4, short, "label")


def _number(x: float, middle: float, mark: Mark) -> str:
    return _text(x + 7, middle + 4, mark.text, "number")


def _text(x: float, y: float, text: str, kind: str) -> str:
    return f'<text class="{kind}" x="{x}" y="{y}">{escape(text)}</text>'
