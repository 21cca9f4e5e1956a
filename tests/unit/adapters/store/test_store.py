"""The state: what is saved comes back, and a fault changes nothing."""

import os
import sqlite3
import stat
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rmentor.adapters.store import (
    connection,
    feedback,
    opening,
    pairs,
    people,
    signatures,
)
from rmentor.adapters.store.connection import (
    DamagedStateError,
    InUseError,
    NewerStateError,
)
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Answer, Dimension, Response
from rmentor.core.model.people import Person, Role, Status
from rmentor.core.model.program import (
    Agreement,
    Decision,
    KnownPair,
    Pair,
    PairState,
    Signature,
)
from rmentor.errors import NoProgramError
from support.earlier import as_of

ANA = Person("ana@corp.test", "Ana", role=Role.MENTOR, extra=(("Floor", "2"),))
BO = Person("bo@corp.test", "Bo")
PAIR = Pair(ANA.key, BO.key, 9_000, topics_wanted=("AI",))


def filled(folder: Path) -> Path:
    with connection.writing(folder, "import") as db:
        people.save_people(db, [BO, ANA])
        pairs.save_pairs(db, [PAIR])
    return folder


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    agreement = Agreement(ANA.key, BO.key, "full", 1, date(2026, 3, 2), "abc")
    known = KnownPair(ANA.key, BO.key, Decision.NEVER)
    answer = Answer("Safe?", Dimension.SAFETY, 4.0, "Agree")
    response = Response(ANA.key, Role.MENTOR, Checkpoint.END, None, (answer,))
    with connection.writing(filled(tmp_path), "test") as db:
        people.save_mapping(db, {"Was?": "topics_to_learn"})
        pairs.save_known_pairs(db, [known])
        pairs.save_agreements(db, [agreement])
        feedback.replace_responses(db, [response])
    with connection.reading(tmp_path) as db:
        assert people.load_people(db) == {ANA.key: ANA, BO.key: BO}
        assert people.load_mapping(db) == {"Was?": "topics_to_learn"}
        assert pairs.load_pairs(db) == (PAIR,)
        assert pairs.load_known_pairs(db) == (known,)
        assert pairs.load_agreements(db) == (agreement,)
        assert feedback.load_responses(db) == (response,)


def test_only_proposals_are_dropped(tmp_path: Path) -> None:
    opened = Pair(BO.key, ANA.key, state=PairState.OPEN, started=date(2026, 3, 2))
    with connection.writing(filled(tmp_path), "test") as db:
        pairs.save_pairs(db, [opened])
        pairs.replace_proposals(db, ())
    with connection.reading(tmp_path) as db:
        assert pairs.load_pairs(db) == (opened,)


def test_signatures_come_back_change_and_go(tmp_path: Path) -> None:
    agreement = Agreement(ANA.key, BO.key, "full", 1, date(2026, 3, 2), "abc")
    signed = Signature(ANA.key, BO.key, "full", 1, ANA.key, date(2026, 3, 3))
    later = replace(signed, signed=date(2026, 3, 4))
    other = replace(signed, person=BO.key)
    with connection.writing(filled(tmp_path), "test") as db:
        pairs.save_agreements(db, [agreement])
        signatures.save_signatures(db, [signed, other])
        signatures.save_signatures(db, [later])
        assert signatures.load_signatures(db) == (later, other)
        signatures.drop_signatures(db, [signed])
    with connection.reading(tmp_path) as db:
        assert signatures.load_signatures(db) == (other,)


def test_agreements_come_back_in_the_order_of_issue(tmp_path: Path) -> None:
    first = Agreement(ANA.key, BO.key, "one-page", 1, date(2026, 3, 2), "a")
    then = Agreement(ANA.key, BO.key, "full", 1, date(2026, 3, 2), "b")
    with connection.writing(filled(tmp_path), "test") as db:
        pairs.save_agreements(db, [first])
        pairs.save_agreements(db, [then])
        assert pairs.load_agreements(db) == (first, then)


def test_an_error_takes_everything_back(tmp_path: Path) -> None:
    def save_and_fail() -> None:
        with connection.writing(filled(tmp_path), "test") as db:
            people.save_people(db, [Person("cy", "Cy")])
            _ = 1 / 0

    with pytest.raises(ZeroDivisionError):
        save_and_fail()
    with connection.reading(tmp_path) as db:
        assert len(people.load_people(db)) == 2


def test_an_error_in_a_new_program_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), connection.writing(tmp_path, "import"):
        _ = 1 / 0
    assert list(tmp_path.iterdir()) == []


def test_the_newest_ten_backups_are_kept(tmp_path: Path) -> None:
    filled(tmp_path)
    for _ in range(12):
        with connection.writing(tmp_path, "pair"):
            pass
    backups = sorted(path.name for path in (tmp_path / "backups").iterdir())
    assert len(backups) == 10
    assert backups[-1] == "0013-before-pair.db"


def test_copies_of_the_coordinators_own_are_left_alone(tmp_path: Path) -> None:
    own = filled(tmp_path) / "backups" / "my copy.db"
    own.parent.mkdir()
    own.write_bytes(b"mine")
    for _ in range(12):
        with connection.writing(tmp_path, "pair"):
            pass
    assert own.read_bytes() == b"mine"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_state_and_backups_are_private_under_any_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with connection.writing(filled(tmp_path), "pair"):
            pass
    finally:
        os.umask(before)
    for path in tmp_path.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_reading_writes_nothing_and_works_in_a_read_only_folder(tmp_path: Path) -> None:
    filled(tmp_path)
    before = {p: p.stat().st_mtime_ns for p in [tmp_path, *tmp_path.rglob("*")]}
    tmp_path.chmod(0o500)
    try:
        with connection.reading(tmp_path) as db:
            assert len(people.load_people(db)) == 2
    finally:
        tmp_path.chmod(0o700)
    assert {p: p.stat().st_mtime_ns for p in [tmp_path, *tmp_path.rglob("*")]} == before


def low(person: str, checkpoint: Checkpoint, value: float | None) -> Response:
    answer = Answer("A good fit?", Dimension.FIT, value)
    other = Answer("Load?", Dimension.LOAD, 1.0)
    return Response(person, None, checkpoint, None, (answer, other))


def test_all_answers_of_those_who_ever_answered_low_are_found(tmp_path: Path) -> None:
    once = low(ANA.key, Checkpoint.FIRST_MEETING, 2.0)
    since = low(ANA.key, Checkpoint.MIDDLE, 5.0)
    never = low(BO.key, Checkpoint.MIDDLE, 3.0)
    not_said = low("cy@corp.test", Checkpoint.MIDDLE, None)
    with connection.writing(filled(tmp_path), "test") as db:
        feedback.save_responses(db, [once, since, never, not_said])
        assert set(feedback.load_responses_below(db, 3.0)) == {once, since}
        assert feedback.count_responses(db) == {
            Checkpoint.FIRST_MEETING: 1,
            Checkpoint.MIDDLE: 3,
        }
        feedback.save_responses(db, [replace(once, answers=())])
        assert feedback.load_responses_below(db, 3.0) == ()


def test_low_answers_of_an_earlier_schema_are_found(tmp_path: Path) -> None:
    once = low(ANA.key, Checkpoint.FIRST_MEETING, 2.0)
    with connection.writing(filled(tmp_path), "test") as db:
        feedback.save_responses(db, [once, low(BO.key, Checkpoint.MIDDLE, 4.0)])
    as_of(tmp_path / "rmentor.db", 6)
    with connection.reading(tmp_path) as db:
        assert feedback.load_responses_below(db, 3.0) == (once,)


@pytest.mark.parametrize("version", [6, 9])
def test_answers_of_an_earlier_schema_are_those_given(
    tmp_path: Path, version: int
) -> None:
    said = Answer("Comment?", Dimension.COMMENT, None, 'It\'s "good", {really}, [1]')
    rated = Answer("Safe?", Dimension.SAFETY, 3.2)
    given = [
        replace(low(ANA.key, Checkpoint.MIDDLE, 4.0), answers=(said, rated)),
        replace(low(BO.key, Checkpoint.END, 4.0), answers=(rated, said, rated)),
        replace(low(BO.key, Checkpoint.MIDDLE, 4.0), answers=()),
    ]
    with connection.writing(filled(tmp_path), "test") as db:
        feedback.replace_responses(db, given)
    as_of(tmp_path / "rmentor.db", version)
    with connection.writing(tmp_path, "test") as db:
        order = {c: place for place, c in enumerate(Checkpoint)}
        given.sort(key=lambda r: (r.person, order[r.checkpoint]))
        assert feedback.load_responses(db) == tuple(given)


def test_words_that_nobody_says_any_more_are_gone(tmp_path: Path) -> None:
    before = Answer("Comment?", Dimension.COMMENT, None, "too much")
    after = Answer("Comment?", Dimension.COMMENT, None, "better")
    response = replace(low(ANA.key, Checkpoint.MIDDLE, 4.0), answers=(before,))
    with connection.writing(filled(tmp_path), "test") as db:
        feedback.replace_responses(db, [response])
        feedback.save_responses(db, [replace(response, answers=(after,))])
        records = [record for (record,) in db.execute("SELECT record FROM answer")]
    assert len(records) == 1
    assert "better" in records[0]


def test_an_overview_counts_the_people_that_loading_gives(tmp_path: Path) -> None:
    gone = Person("cy@corp.test", "Cy", status=Status.LEFT, consent=False)
    ended = Pair(gone.key, BO.key, state=PairState.ENDED, started=date(2026, 3, 2))
    with connection.writing(filled(tmp_path), "test") as db:
        people.save_people(db, [gone, replace(BO, key="di@corp.test")])
        pairs.save_pairs(db, [ended])
        everyone = people.load_people(db).values()
        groups = people.load_groups(db, date(2026, 3, 2))
        bare = pairs.load_bare_pairs(db)
        assert bare == tuple(
            replace(pair, score=0, topics_wanted=()) for pair in pairs.load_pairs(db)
        )
    like = Counter((p.role, p.status, p.consent, p in (ANA, BO)) for p in everyone)
    assert {
        (g.like.role, g.like.status, g.like.consent, g.paired): g.number for g in groups
    } == like


def test_no_state_is_no_program(tmp_path: Path) -> None:
    with pytest.raises(NoProgramError), connection.reading(tmp_path):
        pass


def test_a_damaged_state_is_said_and_the_newest_backup_named(tmp_path: Path) -> None:
    with connection.writing(filled(tmp_path), "pair"):
        pass
    (tmp_path / connection.NAME).write_bytes(b"no database at all" * 100)
    with pytest.raises(DamagedStateError) as error, connection.reading(tmp_path):
        pass
    assert "rmentor restore 2" in error.value.hint


@pytest.mark.parametrize("version", [0, 1])
def test_another_programs_database_is_not_ours(tmp_path: Path, version: int) -> None:
    with sqlite3.connect(tmp_path / connection.NAME) as other:
        other.execute("CREATE TABLE t (x)")
        other.execute(f"PRAGMA user_version = {version}")
    other.close()
    with pytest.raises(DamagedStateError), connection.reading(tmp_path):
        pass


def test_a_newer_state_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(filled(tmp_path) / connection.NAME) as newer:
        newer.execute("PRAGMA user_version = 999")
    newer.close()
    with pytest.raises(NewerStateError), connection.writing(tmp_path, "pair"):
        pass


def test_a_state_in_use_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.01)
    other = sqlite3.connect(filled(tmp_path) / connection.NAME, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(InUseError), connection.writing(tmp_path, "pair"):
        pass
    other.close()
