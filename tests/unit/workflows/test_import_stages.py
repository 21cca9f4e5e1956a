from pathlib import Path

from rmentor.workflows.import_files import import_files
from rmentor.workflows.import_request import ImportRequest
from support.books import write_csv


def test_each_stage_of_an_import_is_told_as_it_begins(tmp_path: Path) -> None:
    rows = [("Name", "Email", "Role"), ("Ana", "ana@corp.test", "mentor")]
    files = tuple(write_csv(tmp_path / name, rows) for name in ("a.csv", "b.csv"))
    request = ImportRequest(files)
    told: list[str] = []
    import_files(tmp_path / "program", request, told.append)
    assert told == [
        "Reading a.csv",
        "Reading b.csv",
        "Recognizing a.csv",
        "Recognizing b.csv",
        "Saving",
    ]
    assert len(told) == request.stages
