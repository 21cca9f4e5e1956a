"""Time zones in words and numbers, brought to an IANA name or `UTC+05:30`."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from rmentor.core.roster.text import fold, plain_dashes, without_parentheses

_IANA = re.compile(
    "(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific"
    "|Etc)(?:/[A-Za-z][A-Za-z0-9_+-]*){1,2}"
)
_OFFSET = re.compile(
    r"\(?\s*(?:UTC|GMT|Z)?\s*([+-]?)\s*(\d{1,2})(?::?([0-5]\d)|[.,](\d{1,2}))?\s*"
    r"(?:h|hrs?|hours?)?\s*\)?",
    re.IGNORECASE,
)
_LABELED = re.compile(r"\(?\b(?:UTC|GMT)\s*[+-]\s*\d{1,2}(?::?[0-5]\d)?\b", re.I)
_FARTHEST = 14 * 60

_CITIES: dict[str, str] = {
    place: zone
    for zone, places in (
        (
            "Europe/London",
            (
                "london|uk|gmt time|british time|britain|great britain"
                "|birmingham|glasgow|leeds|united kingdom|england|edinburgh"
                "|manchester|bst"
            ),
        ),
        ("Europe/Dublin", "dublin|ireland"),
        ("Europe/Lisbon", "lisbon|lisboa|portugal|wet|porto"),
        (
            "Europe/Paris",
            (
                "paris|france|romance time|central europe time|central europe"
                "|cet|cest|central european time|met|lyon"
            ),
        ),
        (
            "Europe/Berlin",
            (
                "berlin|germany|deutschland|w europe time|western europe time"
                "|hamburg|koln|cologne|mez|mesz|munich|munchen|frankfurt"
            ),
        ),
        ("Europe/Madrid", "madrid|spain|espana|barcelona"),
        ("Europe/Rome", "rome|roma|italy|italia|milan|milano"),
        ("Europe/Amsterdam", "amsterdam|netherlands|nederland"),
        ("Europe/Brussels", "brussels|bruxelles|belgium"),
        ("Europe/Zurich", "zurich|switzerland|geneva"),
        ("Europe/Vienna", "vienna|wien|austria"),
        (
            "Europe/Warsaw",
            "central european time zone|warsaw|warszawa|poland|polska|krakow",
        ),
        ("Europe/Stockholm", "stockholm|sweden|copenhagen|denmark|oslo|norway"),
        ("Europe/Athens", "eastern european time|gtb time|athens|greece|eet|eest"),
        ("Europe/Istanbul", "istanbul|turkey"),
        ("America/New_York", "new york|nyc|est|edt|et|eastern|eastern time|boston"),
        ("America/Chicago", "chicago|cdt|ct|central time|dallas|houston"),
        ("America/Denver", "mountain|denver|mst|mdt|mt|mountain time"),
        (
            "America/Los_Angeles",
            "los angeles|pst|pdt|pt|pacific|pacific time|san francisco|seattle",
        ),
        ("America/Toronto", "toronto"),
        ("America/Mexico_City", "mexico city|ciudad de mexico"),
        (
            "America/Sao_Paulo",
            "e south america time|brazil|brasil|sao paulo|brasilia|rio de janeiro|brt",
        ),
        (
            "Asia/Kolkata",
            (
                "india time|india|chennai|hyderabad|pune|mumbai|delhi|new delhi"
                "|bangalore|bengaluru|kolkata"
            ),
        ),
        ("Asia/Singapore", "singapore time|sg|singapore|sgt"),
        ("Asia/Hong_Kong", "hong kong|hkt"),
        ("Asia/Shanghai", "china time|shanghai|beijing|china"),
        ("Asia/Tokyo", "tokyo time|japan time|tokyo|japan|jst"),
        ("Asia/Seoul", "seoul|korea|kst"),
        ("Asia/Dubai", "arabian time|gulf time|abu dhabi|dubai|uae"),
        (
            "Australia/Sydney",
            "aus eastern time|australian eastern time|sydney|aest|aedt|melbourne",
        ),
        ("Africa/Johannesburg", "johannesburg|south africa|sast|cape town"),
        ("Africa/Lagos", "lagos|nigeria"),
        ("Africa/Nairobi", "nairobi|kenya|eat"),
        ("UTC+00:00", "utc|gmt|z|greenwich|greenwich mean time|zulu"),
    )
    for place in places.split("|")
}


_NORTH_AMERICAN = frozenset(
    ("est", "edt", "et", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt")
)


def zones_beside(cells: Iterable[str]) -> Callable[[str], str | None]:
    """Give how to read the zones of a column.

    `CST` is the time of Chicago or of Shanghai: others of the one continent tell.
    """
    if _NORTH_AMERICAN.isdisjoint(map(fold, cells)):
        return time_zone
    return lambda text: "America/Chicago" if fold(text) == "cst" else time_zone(text)


@lru_cache(maxsize=4096)
def time_zone(text: str) -> str | None:
    """Read a time zone.

    Returns:
        An IANA name (`Europe/London`) or an offset (`UTC+05:30`); None when the text
        is neither a name, an offset in hours nor a well-known city.
    """
    text = plain_dashes(text)
    if found := _IANA.search(text):
        return found[0]
    if labeled := _LABELED.search(text):
        return _offset(labeled[0])
    if offset := _offset(text):
        return offset
    plain = without_parentheses(text)
    inside = text.partition("(")[2].partition(")")[0]
    last = plain.rpartition(" - ")[2]
    commas = text.partition(",")[0]
    parts = (whole.partition("/")[0] for whole in (plain, inside))
    spellings = (text, plain, commas, *parts, last, inside)
    return next((zone for s in spellings if (zone := _CITIES.get(_place(s)))), None)


def _place(text: str) -> str:
    """Fold a place or a zone's name; `Eastern Standard Time` is `eastern time`."""
    return _SEASON.sub(" time", fold(text))


_SEASON = re.compile(r" (?:standard|daylight|summer|winter) time\b")


def _offset(text: str) -> str | None:
    found = _OFFSET.fullmatch(text.strip())
    if found is None:
        return None
    minutes = int(found[3] or 0) + round(float(f"0.{found[4] or 0}") * 60)
    total = int(found[2]) * 60 + minutes
    if total > _FARTHEST:
        return None
    sign = "-" if found[1] == "-" and total else "+"
    return f"UTC{sign}{total // 60:02d}:{total % 60:02d}"
