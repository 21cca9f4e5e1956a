"""The folder that agreements are written into: what changes there, and findings."""

from itertools import chain
from itertools import count as count_from
from pathlib import Path

from rmentor.adapters.documents.pdf import PdfFile
from rmentor.adapters.files import Staged
from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.words import count
from rmentor.workflows.files import file_verb, in_dry_run
from rmentor.workflows.outcome import Action

_VERBS = ("created", "replaced", "kept")


class Output:
    """Takes documents one by one, so that memory never holds all of them.

    Attributes:
        issues: Files left alone, characters that no font can show.
        folder: Where they go.
        paths: Of all documents taken or moved.
    """

    def __init__(self, folder: Path, staged: Staged, *, dry_run: bool) -> None:
        self.issues: list[Issue] = []
        self.folder, self._staged, self._dry_run = folder, staged, dry_run
        self._verbs: list[str] = []
        self._moved = 0
        self.paths: list[Path] = []

    def add(self, name: str, content: bytes, *, signed_off: bool = False) -> bytes:
        """Take a document.

        Args:
            name: The file's.
            content: All of it.
            signed_off: Whether this very version was issued before: a file that says
                something else was changed by hand, and is left as it is.

        Returns:
            What the file will hold.
        """
        path = self.folder / name
        verb = file_verb(path, content)
        if verb == "replaced" and signed_off:
            self.issues.append(_left_alone(name))
            return path.read_bytes()
        self._verbs.append(verb)
        self.paths.append(path)
        if verb != "kept" and not self._dry_run:
            self._staged.add(path, content)
        return content

    def set_aside(self, path: Path, folder: str) -> None:
        """Have a file moved into a folder beside, where no other is replaced by it."""
        place = _free_place(self.folder / folder / path.name)
        self._moved += 1
        self.paths.append(place)
        if not self._dry_run:
            self._staged.move(path, place)

    def flawed(self, name: str, file: PdfFile) -> None:
        """Note that a PDF file is neither archival nor accessible, and why."""
        if file.missing:
            self.issues.append(_glyph_missing(name, file.missing))
        else:
            self.issues.append(_not_accessible(name, file.flaw))

    def put(self) -> None:
        """Put all files into their places."""
        self._staged.put()

    def actions(self) -> tuple[Action, ...]:
        """Say how many files are new, changed or as they were."""
        counts = {verb: self._verbs.count(verb) for verb in _VERBS}
        said = [
            (verb, f"{count(number, 'file')} in {self.folder}")
            for verb, number in counts.items()
            if number
        ]
        if self._moved:
            said.append(("moved", f"{count(self._moved, 'file')} of ended pairs aside"))
        return tuple(Action(in_dry_run(v, dry_run=self._dry_run), w) for v, w in said)


def _free_place(path: Path) -> Path:
    """Give a place where nothing lies: the path, or one with a number behind."""
    numbered = (path.with_stem(f"{path.stem} ({n})") for n in count_from(2))
    return next(place for place in chain((path,), numbered) if not place.exists())


def _left_alone(name: str) -> Issue:
    return Issue(
        "agreement-changed",
        f"{name} is not as it was written, by hand or in another variant; "
        "it is left as it is.",
        Severity.WARNING,
        "To have it written anew, move it away or name another folder with -o.",
        name,
    )


def _glyph_missing(name: str, characters: str) -> Issue:
    code = f"U+{ord(characters[0]):04X}"
    return Issue(
        "glyph-missing",
        f"No font on this computer shows '{characters}' ({code}); {name} has an empty "
        "box there and is neither archival nor accessible.",
        Severity.WARNING,
        "Install a font for it (for Chinese, Japanese and Korean: "
        "pip install 'rmentor[cjk]'), or use --format docx.",
        name,
    )


def _not_accessible(name: str, flaw: str) -> Issue:
    return Issue(
        "pdf-not-accessible",
        f"{name} is neither archival nor accessible: {flaw}.",
        Severity.WARNING,
        "Correct the template: the title is '# ', sections are '## ', parts of them "
        "'### '.",
        name,
    )
