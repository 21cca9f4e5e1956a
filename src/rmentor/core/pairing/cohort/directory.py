"""Who is meant: people named in answers by email, staff id or name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rmentor.core.model.issues import Issue, Severity
from rmentor.core.model.people import Person
from rmentor.core.model.words import count
from rmentor.core.pairing.cohort.wording import folded, some


class Directory:
    """Finds people by what others typed."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._found: dict[str, set[int]] = defaultdict(set)
        for index, person in enumerate(people):
            for text in (person.key, person.email, person.staff_id, person.name):
                if text:
                    self._found[folded(text)].add(index)

    def find(self, text: str) -> tuple[int, ...]:
        """Give everyone who may be meant: two people of one name are both."""
        return tuple(sorted(self._found.get(folded(text), ())))

    def named_by(
        self, answers: Iterable[Sequence[str]]
    ) -> Iterator[tuple[int, int, int]]:
        """Go through one answer per person, in the directory's order.

        Yields:
            Who answered, who is named, and at which place of the answer (0 the first).
        """
        for index, answer in enumerate(answers):
            for place, text in enumerate(answer):
                for other in self.find(text):
                    yield index, other, place

    def strangers(
        self, people: Sequence[Person], field: str, severity: Severity
    ) -> tuple[Issue, ...]:
        """Report names in a field that nobody, or more than one person, has."""
        texts = [text for person in people for text in getattr(person, field)]
        unknown = sorted({text for text in texts if not self.find(text)})
        shared = sorted({text for text in texts if len(self.find(text)) > 1})
        title = field.replace("_", " ")
        issues = []
        if unknown:
            names = count(len(unknown), "name")
            message = f"'{title}' has {names} not on the roster: {some(unknown)}."
            hint = "Write the email as on the roster."
            issues.append(
                Issue("unknown-person", message, severity, hint, column=title)
            )
        if shared:
            message = f"'{title}' names people of whom there are several, and all of "
            message += f"them are taken as named: {some(shared)}."
            hint = "Write the email instead of the name."
            issues.append(Issue("shared-name", message, hint=hint, column=title))
        return tuple(issues)
