"""What is decided about two people on the command line."""

import json
from pathlib import Path

import pytest

from support.reviews import begin_review, pairs
from support.run import InProcess


@pytest.fixture
def reviewed(program: Path, run_rmentor: InProcess) -> InProcess:
    """Six mentors and six mentees, who all could be paired, and a review workbook."""
    return begin_review(run_rmentor, program)


def test_a_pin_is_remembered_until_it_is_released(reviewed: InProcess) -> None:
    made = pairs(reviewed("pair", "--pin", "Ana=Lea", "--json"))
    assert made["Ana"]["mentee_name"] == "Lea"
    assert made["Ana"]["decision"] == "pin"
    assert pairs(reviewed("pair", "--json"))["Ana"]["pinned"]
    released = reviewed("pair", "--release", "Ana")
    assert "released  1 pair" in released.stderr
    assert not any(p["pinned"] for p in pairs(reviewed("pair", "--json")).values())


def test_the_history_tells_what_was_decided_with_the_pairs(reviewed: InProcess) -> None:
    reviewed("pair", "--pin", "Ana=Lea")
    reviewed("pair", "--release", "Ana")
    told = " ".join(reviewed("history").stdout.split())
    assert "pinned 1 pair, replaced 6 proposed pairs" in told
    assert "released 1 pair, replaced 6 proposed pairs" in told
    assert "Ana" not in told


def test_never_keeps_two_apart_whoever_is_named_first(reviewed: InProcess) -> None:
    before = pairs(reviewed("pair", "--json"))["Ana"]["mentee_name"]
    after = pairs(reviewed("pair", "--never", f"{before}=Ana", "--json"))
    assert after["Ana"]["mentee_name"] != before


def test_a_dry_run_keeps_no_decision(reviewed: InProcess, program: Path) -> None:
    state = (program / "rmentor.db").read_bytes()
    tried = reviewed("pair", "--pin", "Ana=Lea", "-n")
    assert "would be pinned" in tried.stderr
    assert (program / "rmentor.db").read_bytes() == state


def test_a_release_of_nothing_is_told(reviewed: InProcess) -> None:
    reviewed("pair", "--pin", "Ana=Lea")
    told = reviewed("pair", "--release", "Ben", "--release", "Ana=Kim")
    assert "Nothing was decided about Ben, so nothing is released." in told.stderr
    assert "Nothing was decided about Ana and Kim, so" in told.stderr
    assert "Nothing" not in reviewed("pair", "--release", "Ana").stderr


@pytest.mark.parametrize("text", ["Ana", "Ana=", "=Lea", "Ana=Ana"])
@pytest.mark.parametrize("option", ["--pin", "--never"])
def test_a_decision_names_two_people(
    reviewed: InProcess, option: str, text: str
) -> None:
    refused = reviewed("pair", option, text)
    assert refused.exit_code == 2
    assert text in refused.stderr


def test_a_mistyped_name_is_guessed(reviewed: InProcess) -> None:
    refused = reviewed("pair", "--pin", "Anna=Lea")
    assert refused.exit_code == 2
    assert "Did you mean Ana?" in refused.stderr


def test_two_of_one_side_cannot_be_pinned(reviewed: InProcess) -> None:
    refused = reviewed("pair", "--pin", "Ana=Ben")
    assert refused.exit_code == 2
    assert "Ana and Ben are both mentors: they cannot be a pair." in refused.stderr


def test_two_cannot_be_paired_and_kept_apart_at_once(reviewed: InProcess) -> None:
    refused = reviewed("pair", "--pin", "Ana=Lea", "--never", "Lea=Ana")
    assert refused.exit_code == 2
    assert "--pin and --never both name the two of 'Ana=Lea'" in refused.stderr
    assert reviewed("pair", "--pin", "Ana=Lea", "--pin", "Ana=Lea").exit_code == 0


def test_a_pin_of_two_who_were_kept_apart_is_told(reviewed: InProcess) -> None:
    reviewed("pair", "--never", "Lea=Ana")
    told = " ".join(reviewed("pair", "--pin", "Ana=Lea").stderr.split())
    assert "Ana and Lea were kept apart before, and are pinned now." in told
    assert "kept apart" not in reviewed("pair", "--pin", "Ana=Lea").stderr


def test_never_ends_a_pair_under_way(reviewed: InProcess) -> None:
    partner = pairs(reviewed("pair", "--json"))["Ana"]["mentee_name"]
    reviewed("agreement", "--format", "txt")
    tried = reviewed("pair", "--never", f"{partner}=Ana", "-n")
    assert "would be ended" in tried.stderr
    told = reviewed("pair", "--never", f"{partner}=Ana", "--json")
    assert "ended     1 pair" in told.stderr
    assert f"Ana and {partner} (kept apart)" in told.stderr
    status = json.loads(reviewed("status", "--json").stdout)["data"]
    assert status["pairs_open"] == 5
    assert "moved" in reviewed("agreement", "--format", "txt").stderr
