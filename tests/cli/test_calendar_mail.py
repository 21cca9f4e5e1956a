"""Calendars, mail drafts and the mail merge as a coordinator gets them."""

import csv
import json
import os
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from support.run import InProcess, Result

ROSTER = (
    "Name,Email,Role,Time zone,Topics to share,Topics to learn\n"
    "{mentor},{email},mentor,{zone},AI,Budgeting\n"
    "Bo Beispiel,bo@corp.test,mentee,{zone},Budgeting,AI\n"
)
SETTINGS = """[program]
coordinator = "Ida Berg"
coordinator_email = "ida@corp.test"
second_contact = "Sam"
[agreement]
meetings = {meetings}
"""
AUGUST = {"SOURCE_DATE_EPOCH": "1785578400"}  # 2026-08-01


def paired(
    program: Path,
    run_rmentor: InProcess,
    mentor: str = "Zoë Ångström",
    email: str = "zoe@corp.test",
    zone: str = "Europe/Dublin",
) -> None:
    text = ROSTER.format(mentor=mentor, email=email, zone=zone)
    (program / "people.csv").write_text(text, "utf-8")
    (program / "rmentor.toml").write_text(SETTINGS.format(meetings=6), "utf-8")
    for command in (["import", "people.csv"], ["pair"]):
        assert run_rmentor(*command).exit_code == 0


def add_language(program: Path, run_rmentor: InProcess, language: str) -> None:
    """Give the program agreements in a language, in English words if need be."""
    run_rmentor("agreement", "--edit-templates")
    folder = program / "templates" / "agreement" / "languages"
    there = folder / f"{language}.md.j2"
    if not there.exists():
        there.write_bytes((folder / "en.md.j2").read_bytes())


def codes(result: Result) -> list[str]:
    return [issue["code"] for issue in json.loads(result.stdout)["issues"]]


def only(program: Path, suffix: str) -> Path:
    (path,) = (program / "agreements").glob(f"*.{suffix}")
    return path


def events(program: Path) -> dict[str, Any]:
    calendar = Calendar.from_ical(only(program, "ics").read_bytes())
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def mail(program: Path) -> EmailMessage:
    return message_from_bytes(only(program, "eml").read_bytes(), policy=policy.default)


def test_a_calendar_and_a_draft_go_with_each_agreement(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    result = run_rmentor("agreement", "--format", "pdf,docx,ics,eml,csv", "--json")
    assert result.exit_code == 0
    stem = "Zoë Ångström - Bo Beispiel"
    files = [f"{stem}.{suffix}" for suffix in ("pdf", "docx", "ics", "eml")]
    assert json.loads(result.stdout)["data"][0]["files"] == files
    there = {path.name for path in (program / "agreements").iterdir()}
    assert there == {*files, "mail-merge.csv", "index.html"}
    message = mail(program)
    attached = [part.get_filename() for part in message.iter_attachments()]
    assert attached == [f"{stem}.pdf", f"{stem}.ics"]
    pdf, ics = (part.get_payload(decode=True) for part in message.iter_attachments())
    assert pdf == only(program, "pdf").read_bytes()
    assert ics == only(program, "ics").read_bytes()
    assert [a.addr_spec for a in message["To"].addresses] == [
        "zoe@corp.test",
        "bo@corp.test",
    ]


def test_a_draft_alone_brings_a_word_file(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    run_rmentor("agreement", "--format", "eml")
    names = [part.get_filename() for part in mail(program).iter_attachments()]
    assert [str(name).rpartition(".")[2] for name in names] == ["docx", "ics"]
    assert only(program, "docx").exists()


def test_an_agreement_edited_by_hand_is_what_goes_into_the_mail(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    run_rmentor("agreement")
    only(program, "docx").write_bytes(b"edited")
    assert "agreement-changed" in codes(
        run_rmentor("agreement", "--format", "eml", "--json")
    )
    document, _ = mail(program).iter_attachments()
    assert document.get_payload(decode=True) == b"edited"


def test_the_calendar_says_nothing_of_what_is_talked_about(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    run_rmentor("agreement", "--format", "ics")
    text = only(program, "ics").read_text("utf-8").replace("\r\n ", "")
    for private in ("AI", "Budgeting", "zoe@corp.test", "bo@corp.test"):
        assert private not in text
    assert "SUMMARY:Mentoring 1/6: Zoë Ångström and Bo Beispiel" in text


def test_a_moved_date_is_an_update_and_a_dropped_meeting_is_cancelled(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    run_rmentor("agreement", "--format", "ics")
    before = events(program)
    settings = SETTINGS.format(meetings=5) + "holidays = [2026-03-16]\n"
    (program / "rmentor.toml").write_text(settings, "utf-8")
    run_rmentor("agreement", "--format", "ics", env=AUGUST)
    after = events(program)
    assert after.keys() == before.keys()
    first, *_ = sorted(after.values(), key=lambda event: str(event["DTSTART"].dt))
    assert (first["SEQUENCE"], str(first["DTSTART"].dt)[:10]) == (1, "2026-03-17")
    assert str(first["LAST-MODIFIED"].dt) == "2026-08-01 10:00:00+00:00"
    cancelled = [e for e in after.values() if e["STATUS"] == "CANCELLED"]
    assert [e["SUMMARY"][:13] for e in cancelled] == ["Mentoring 6/6"]


def test_the_same_input_gives_the_same_files_on_any_day(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    everything = ("agreement", "--format", "docx,ics,eml,csv")
    run_rmentor(*everything)
    files = sorted((program / "agreements").iterdir())
    before = [path.read_bytes() for path in files]
    again = run_rmentor(*everything, env=AUGUST)
    assert "kept  5 files" in again.stderr
    assert [path.read_bytes() for path in files] == before


def test_a_dry_run_writes_nothing_and_remembers_nothing(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    state = (program / "rmentor.db").read_bytes()
    result = run_rmentor("agreement", "--format", "ics,eml,csv", "--dry-run")
    assert result.stderr.startswith("would be created  5 files")
    assert not (program / "agreements").exists()
    assert (program / "rmentor.db").read_bytes() == state


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_a_folder_that_cannot_be_written_takes_the_state_back(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    (program / "agreements").write_text("in the way")
    assert run_rmentor("agreement", "--format", "ics").exit_code == 5
    (program / "agreements").unlink()
    run_rmentor("agreement", "--format", "ics")
    assert {event["SEQUENCE"] for event in events(program).values()} == {0}


@pytest.mark.parametrize(
    ("language", "greeting", "title"),
    [
        ("en", "Dear Zoë Ångström", "Mentoring: what has lasted?"),
        ("de", "Guten Tag Zoë Ångström", "Mentoring: Was ist geblieben?"),
        ("fr", "Bonjour Zoë Ångström", "Mentorat : vos retours à mi-parcours"),
        ("es", "Hola, Zoë Ångström", "Mentoría: ¿qué ha quedado?"),
    ],
)
def test_mail_and_calendar_speak_the_language(
    program: Path, run_rmentor: InProcess, language: str, greeting: str, title: str
) -> None:
    paired(program, run_rmentor)
    add_language(program, run_rmentor, language)
    run_rmentor("agreement", "--format", "ics,eml", "--language", language)
    body = mail(program).get_body()
    assert body is not None
    assert body.get_content().startswith(greeting)
    assert "2026" in body.get_content()
    assert title in [str(event["SUMMARY"]) for event in events(program).values()]


def test_a_language_without_mail_is_said_before_anything_is_written(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    add_language(program, run_rmentor, "it")
    result = run_rmentor("agreement", "--format", "eml", "--language", "it", "--json")
    assert (result.exit_code, codes(result)) == (2, ["no-mail"])
    mails = program / "templates" / "mail"
    (mails / "it.txt.j2").write_bytes((mails / "en.txt.j2").read_bytes())
    again = run_rmentor("agreement", "--format", "eml", "--language", "it")
    assert again.exit_code == 0


def test_the_programs_own_mail_wins_and_a_mistake_names_its_line(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    run_rmentor("agreement", "--edit-templates")
    own = program / "templates" / "mail" / "en.txt.j2"
    text = own.read_text("utf-8")
    own.write_text(text.replace("Kind regards", "Yours, the program team"), "utf-8")
    run_rmentor("agreement", "--format", "eml")
    body = mail(program).get_body()
    assert body is not None
    assert "Yours, the program team" in body.get_content()
    own.write_text(text.replace("mentor.name", "mentor.nam", 1), "utf-8")
    result = run_rmentor("agreement", "--format", "eml")
    assert result.exit_code == 3
    said = " ".join(result.stderr.split())
    assert "line 12: there is no field 'mentor.nam'" in said
    own.write_text("Hello\n")
    checked = run_rmentor("agreement", "--check", "--json")
    assert "template" in codes(checked)


def test_hostile_names_stay_names(program: Path, run_rmentor: InProcess) -> None:
    name = '=1+1; ""Ana"" <b> {{ 7*7 }} {number}\\nBcc: x@y.test'
    paired(program, run_rmentor, f'"{name}"')
    result = run_rmentor("agreement", "--format", "ics,eml,csv")
    assert result.exit_code == 0
    message = mail(program)
    assert "Bcc" not in message
    assert "49" not in message["Subject"]
    merge = (program / "agreements" / "mail-merge.csv").read_text("utf-8-sig")
    first = next(csv.DictReader(merge.splitlines()))
    assert first["Name"].startswith("'=1+1")
    assert len(events(program)) == 10


def test_who_has_no_address_or_zone_is_said(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor, email="", zone="")
    result = run_rmentor("agreement", "--format", "ics,eml", "--json")
    assert result.exit_code == 0
    assert {"no-address", "no-time-zone"} <= set(codes(result))
    assert [a.addr_spec for a in mail(program)["To"].addresses] == ["bo@corp.test"]
    text = only(program, "ics").read_text("utf-8")
    assert "DTSTART:20260316T100000\n" in text
    assert "VTIMEZONE" not in text


def test_the_mail_merge_comes_back_as_a_list_of_signatures(
    program: Path, run_rmentor: InProcess
) -> None:
    paired(program, run_rmentor)
    run_rmentor("agreement", "--format", "csv")
    merge = program / "agreements" / "mail-merge.csv"
    text = merge.read_text("utf-8-sig")
    assert [row["Role"] for row in csv.DictReader(text.splitlines())] == [
        "mentor",
        "mentee",
    ]
    merge.write_text(text.replace('""\n', '"2026-03-02"\n'), "utf-8")
    result = run_rmentor("agreement", "--signed", merge)
    assert result.exit_code == 0
    assert result.stderr.count("signed  ") == 2
    run_rmentor("agreement", "--format", "csv")
    rows = csv.DictReader(merge.read_text("utf-8-sig").splitlines())
    assert {row["Signed on"] for row in rows} == {"2026-03-02"}
