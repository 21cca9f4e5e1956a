"""Every reason for which a file is refused, with its remedy, in one list."""

from enum import Enum

from rmentor.errors import InputRefusedError

_EXPORT = "Export the list as an Excel workbook (.xlsx) or as CSV and import that file."
_SAVE_AGAIN = (
    'Open it in Excel or LibreOffice and save it as "Excel workbook (.xlsx)" or '
    '"CSV UTF-8", then import that file.'
)
_COPY_PEOPLE = (
    "Copy only the rows and columns with people into a new workbook, save it and "
    "import that."
)
_DOWNLOAD_AGAIN = (
    "Download or copy it again; if Excel still opens it, save it there once more."
)


class Refusal(Enum):
    """A reason, which completes "Cannot read roster.xlsx: ...", and what to do.

    Words in braces are filled in by whoever refuses.
    """

    MISSING = (
        "there is no such file",
        (
            "Check the name and the folder; drag the file into the terminal window to "
            "have both typed for you."
        ),
    )
    FOLDER = ("it is a folder", "Name the file in it.")
    NOT_ORDINARY = ("it is no ordinary file", "Name a file on disk.")
    FORBIDDEN = (
        "you may not open it",
        "Close it in Excel, or ask its owner for the right to read it.",
    )
    SYSTEM = (
        "the system cannot open it ({error})",
        "Copy it to your own computer and import the copy.",
    )
    LOCK_FILE = (
        "it is the mark that Excel or LibreOffice leaves while a file is open",
        "Name the file itself: {name}.",
    )
    TOO_LARGE = ("it is larger than {megabytes} MB", _COPY_PEOPLE)
    EMPTY = (
        "it is empty",
        "Check that it is the right file, and that the list was saved in it.",
    )
    NO_CONTENT = (
        "no cell in it has any content",
        "Check that it is the right file, and that the list was saved in it.",
    )
    FOREIGN = ("it is {what}, not a spreadsheet", _EXPORT)
    WEB_PAGE = ("it is {what} named like a spreadsheet", _SAVE_AGAIN)
    NUMBERS = (
        "it is an Apple Numbers, Pages or Keynote document",
        "In Numbers choose File, Export To, Excel, and import that file.",
    )
    PASSWORD = (
        "it is protected with a password",
        (
            "Open it with the password, take the password off (in Excel: File, Info, "
            "Protect Workbook, Encrypt with Password, empty the box), save, import it."
        ),
    )
    LOCKED_ZIP = (
        "it is a zip that is protected with a password",
        "Unpack it with the password and import the file that was in it.",
    )
    NO_SHEET = (
        "it holds no worksheet, only charts or macros",
        "Copy the list into a worksheet, save the workbook and import it.",
    )
    DAMAGED = (
        "the file is damaged or was not downloaded completely",
        _DOWNLOAD_AGAIN,
    )
    DAMAGED_INSIDE = ("the workbook is damaged inside ({error})", _DOWNLOAD_AGAIN)
    TOO_LARGE_UNPACKED = (
        "unpacked it is larger than {megabytes} MB",
        _COPY_PEOPLE,
    )
    TOO_MANY_MEMBERS = (
        "it is a zip of {found} files, more than {most}",
        "Import the one workbook or CSV file with the people.",
    )
    FOREIGN_PACKING = (
        "it is packed in a way that spreadsheets do not use",
        _SAVE_AGAIN,
    )
    ENTITIES = (
        "it declares XML entities, which no spreadsheet program writes",
        _SAVE_AGAIN,
    )
    FOREIGN_XML = ("its XML is not written in UTF-8", _SAVE_AGAIN)
    ZIP_OF_MANY = (
        "it is a zip of {found} files",
        "Unpack it and import the one file with the list.",
    )
    ZIP_IN_ZIP = ("it is a zip within a zip", "Unpack it and import the file in it.")
    BEYOND_LIMITS = (
        "{where} lies beyond {columns:,} columns or {rows:,} rows",
        (
            "Delete what stands far out, or copy the rows and columns with people into "
            "a new workbook and import that."
        ),
    )
    TOO_MUCH_MEMORY = (
        (
            "it is damaged, or made so that reading it needs more than {megabytes} MB "
            "of memory"
        ),
        _COPY_PEOPLE,
    )
    TOO_MUCH_TIME = ("reading it takes longer than {seconds} seconds", _COPY_PEOPLE)
    NOT_TEXT = ("it is not text: it contains bytes that no list contains", _EXPORT)
    UNKNOWN_ENCODING = (
        'there is no encoding named "{encoding}"',
        (
            "Usual ones: utf-8, utf-16, cp1252 (Western Europe), latin2 or cp1250 "
            "(Central Europe), cp1251 (Cyrillic)."
        ),
    )
    WRONG_ENCODING = (
        "its letters are not {encoding}",
        "Leave out --encoding, or name another one.",
    )
    BROKEN_UTF8 = (
        "it is UTF-8, but damaged in line {line}",
        'Correct the letters there and save it as "CSV UTF-8".',
    )
    UNKNOWN_LETTERS = (
        "its letters are neither UTF-8 nor of any alphabet that rmentor can tell",
        (
            'Save it as "CSV UTF-8", or name its encoding, such as --encoding cp1252 '
            "(Western Europe), shift_jis (Japanese) or gb18030 (Chinese)."
        ),
    )
    BAD_SEPARATOR = (
        '"{separator}" cannot be a separator',
        'Name one character, such as --separator ";", or --separator tab.',
    )
    OPEN_QUOTE = (
        "in row {row} a quotation mark is opened and not closed as it should be",
        (
            'Look at the quotation marks (") in and around that row: inside a quoted '
            "cell each is written twice. Saving it from Excel does that by itself."
        ),
    )
    LONG_CELL = (
        "a cell in row {row} is longer than {letters:,} characters",
        (
            'Look at the quotation marks (") in that row: one that is not closed takes '
            "all that follows into its cell."
        ),
    )

    @property
    def reason(self) -> str:
        return self.value[0]

    @property
    def remedy(self) -> str:
        return self.value[1]


class UnreadableError(Exception):
    """The content cannot be read; `read_book` adds the file's name.

    Attributes:
        refusal: Why.
        details: What fills the braces in its reason and remedy.
        reason: Without a full stop.
        remedy: A whole sentence.
    """

    def __init__(self, refusal: Refusal, **details: str | int) -> None:
        self.refusal = refusal
        self.details = details
        self.reason = refusal.reason.format(**details)
        self.remedy = refusal.remedy.format(**details)
        super().__init__(self.reason)


class UnreadableFileError(InputRefusedError):
    """A file that cannot be used at all; nothing of it was taken."""

    code = "unreadable-file"

    def __init__(self, file: str, reason: str, remedy: str) -> None:
        super().__init__(f"Cannot read {file}: {reason}.", remedy)
