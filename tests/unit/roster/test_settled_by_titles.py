"""Columns of which the title says more than the cells."""

from collections.abc import Callable
from typing import Any

from rmentor.core.model.tables import Table
from rmentor.core.roster.columns import map_columns
from rmentor.core.roster.fields import Field

MakeTable = Callable[..., Table]


def fields(table: Table, **more: Any) -> dict[str, Field | None]:
    return {m.title: m.field for m in map_columns(table, **more)}


def test_what_nobody_wants_to_talk_about_is_no_topic_whatever_others_share(
    table: MakeTable,
) -> None:
    refused = "Which topics would you rather not discuss?"
    rows = [
        ["Name", refused, "Ideas"],
        ["Ana Example", "AI; Video; Strategy", "AI; Video"],
        ["Bo Beispiel", "Video; Strategy", "Video; Strategy"],
    ]
    topics = ("ai", "video", "strategy")
    found = fields(table(rows), topics=topics)
    assert found == {"Name": "name", refused: None, "Ideas": "interests"}


def test_an_address_of_somebody_else_is_nobody_s_own(table: MakeTable) -> None:
    rows = [
        ["Name", "E-mail of your emergency contact"],
        ["Ana Example", "zoe@home.test"],
        ["Bo Beispiel", "yann@home.test"],
    ]
    assert list(fields(table(rows)).values()) == ["name", None]


def test_your_name_beside_your_first_name_is_the_family_name(table: MakeTable) -> None:
    rows = [["Ton prénom", "Ton nom", "Rôle"], ["Ana", "Exemple", "Mentor"]]
    assert list(fields(table(rows)).values()) == ["first_name", "last_name", "role"]
