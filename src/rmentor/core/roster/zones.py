"""Time zones in words and numbers, brought to an IANA name or `UTC+05:30`."""

import re
from functools import lru_cache

from rmentor.core.roster.text import fold, plain_dashes

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
        ("Europe/London", "london|uk|united kingdom|england|edinburgh|manchester|bst"),
        ("Europe/Dublin", "dublin|ireland"),
        ("Europe/Lisbon", "lisbon|lisboa|portugal|wet|porto"),
        ("Europe/Paris", "paris|france|cet|cest|central european time|met|lyon"),
        (
            "Europe/Berlin",
            "berlin|germany|deutschland|mez|mesz|munich|munchen|frankfurt",
        ),
        ("Europe/Madrid", "madrid|spain|espana|barcelona"),
        ("Europe/Rome", "rome|roma|italy|italia|milan|milano"),
        ("Europe/Amsterdam", "amsterdam|netherlands|nederland"),
        ("Europe/Brussels", "brussels|bruxelles|belgium"),
        ("Europe/Zurich", "zurich|switzerland|geneva"),
        ("Europe/Vienna", "vienna|wien|austria"),
        ("Europe/Warsaw", "warsaw|warszawa|poland|polska|krakow"),
        ("Europe/Stockholm", "stockholm|sweden"),
        ("Europe/Athens", "athens|greece|eet|eest"),
        ("Europe/Istanbul", "istanbul|turkey"),
        ("America/New_York", "new york|nyc|est|edt|et|eastern|eastern time|boston"),
        ("America/Chicago", "chicago|cdt|ct|central time|dallas|houston"),
        ("America/Denver", "denver|mst|mdt|mt|mountain time"),
        (
            "America/Los_Angeles",
            "los angeles|pst|pdt|pt|pacific|pacific time|san francisco|seattle",
        ),
        ("America/Toronto", "toronto"),
        ("America/Mexico_City", "mexico city|ciudad de mexico"),
        ("America/Sao_Paulo", "sao paulo|brasilia|rio de janeiro|brt"),
        ("Asia/Kolkata", "india|mumbai|delhi|new delhi|bangalore|bengaluru|kolkata"),
        ("Asia/Singapore", "singapore|sgt"),
        ("Asia/Hong_Kong", "hong kong|hkt"),
        ("Asia/Shanghai", "shanghai|beijing|china"),
        ("Asia/Tokyo", "tokyo|japan|jst"),
        ("Asia/Seoul", "seoul|korea|kst"),
        ("Asia/Dubai", "dubai|uae"),
        ("Australia/Sydney", "sydney|aest|aedt|melbourne"),
        ("Africa/Johannesburg", "johannesburg|south africa|sast|cape town"),
        ("Africa/Lagos", "lagos|nigeria"),
        ("Africa/Nairobi", "nairobi|kenya|eat"),
        ("UTC+00:00", "utc|gmt|z|greenwich|greenwich mean time|zulu"),
    )
    for place in places.split("|")
}


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
    if whole := _offset(text):
        return whole
    return _CITIES.get(fold(text)) or _CITIES.get(fold(text.partition(",")[0]))


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
