from datetime import date

from rmentor.core.feedback.disclosure.figures import Hidden, Shown
from rmentor.core.model.choices import Checkpoint
from rmentor.core.model.feedback import Response
from rmentor.core.model.people import Role
from rmentor.core.model.program import Pair, PairState
from rmentor.core.report.tables import Report
from rmentor.core.settings import FeedbackSettings, ProgramSettings, Settings
from support.responses import person, printed, rated, report_on, response

TODAY = date(2026, 6, 1)
MENTORS = [person(f"Mentor {c}", Role.MENTOR) for c in "ABCDEFGHIJ"]
MENTEES = [person(f"Mentee {c}", Role.MENTEE) for c in "ABCDEFGHIJ"]
PAIRS = [
    Pair(a.key, b.key, state=PairState.OPEN, started=date(2026, 3, 1))
    for a, b in zip(MENTORS, MENTEES, strict=True)
]
HIDDEN = str(Hidden(5))


def report(*responses: Response, settings: Settings | None = None) -> Report:
    return report_on(responses, settings, MENTORS + MENTEES, PAIRS)


def rows(made: Report, code: str) -> list[list[str]]:
    table = next(table for table in made.tables if table.code == code)
    return printed(table)


def answers(mentors: int, mentees: int, **values: float) -> list[Response]:
    people = [*MENTORS[:mentors], *MENTEES[:mentees]]
    return [rated(p.key, values) for p in people]


def test_ratings_are_given_for_everyone_and_each_role() -> None:
    lower, higher = answers(5, 4, SAT=2), answers(9, 8, SAT=5)
    mixed = [*lower, *higher[5:9], *higher[13:]]
    assert rows(report(*mixed), "satisfaction") == [
        ["middle", "Everyone", "17", "3.41", "47%", "1.54"],
        ["middle", "Mentors", "9", "3.33", "44%", "1.58"],
        ["middle", "Mentees", "8", "3.50", "50%", "1.60"],
    ]


def test_where_all_answered_the_same_it_is_told_roughly() -> None:
    made = report(*answers(9, 0, SAT=5), *answers(0, 8, SAT=2))
    assert rows(made, "satisfaction") == [
        ["middle", "Everyone", "17", "3.59", "53%", "1.54"],
        # Beside everyone's figures the mentees' would give the mentors' away.
        ["middle", "Mentors", "9", "at least 4.50", "at least 80%", "at most 0.50"],
        ["middle", "Mentees", "8", HIDDEN, "at most 20%", "at most 0.50"],
    ]


def test_all_but_one_reads_the_same_as_all() -> None:
    """Else `at least 4.50` would tell that everyone answered 5."""
    all_of_them = answers(9, 0, SAT=5)
    but_one = [*all_of_them[1:], *answers(1, 0, SAT=4)]
    assert rows(report(*but_one), "satisfaction") == rows(
        report(*all_of_them), "satisfaction"
    )
    two_lower = [*all_of_them[2:], *answers(2, 0, SAT=4)]
    assert rows(report(*two_lower), "satisfaction")[0][3] == "4.78"


def test_one_pair_that_does_not_fit_reads_the_same_as_none() -> None:
    fits = answers(9, 0, FIT=5)
    but_one = [*fits[1:], *answers(1, 0, FIT=1)]
    assert rows(report(*but_one), "fit") == rows(report(*fits), "fit")


def test_a_small_role_is_hidden_and_so_is_the_one_that_would_give_it_away() -> None:
    made = report(*answers(9, 3, SAT=4))
    assert rows(made, "satisfaction") == [
        ["middle", "Everyone", "12", "4.00", "at least 80%", "at most 0.50"],
        ["middle", "Mentors", HIDDEN, HIDDEN, HIDDEN, str(Hidden(8))],
        ["middle", "Mentees", HIDDEN, HIDDEN, HIDDEN, str(Hidden(8))],
    ]


def test_the_spread_needs_as_many_as_a_distribution() -> None:
    made = report(*answers(9, 6, SAT=4))
    spreads = [row[-1] for row in rows(made, "satisfaction")]
    assert spreads == ["at most 0.50", "at most 0.50", str(Hidden(8))]


def test_fit_is_a_share_and_its_distribution_needs_eight() -> None:
    seven = report(*answers(4, 0, FIT=5), *answers(0, 3, FIT=3))
    assert rows(seven, "fit")[0][2:] == ["7", "57%", str(Hidden(8)), str(Hidden(8))]
    eight = report(*answers(4, 0, FIT=5), *answers(0, 4, FIT=3))
    assert rows(eight, "fit")[0][2:] == ["8", "50%", "50%", "at most 20%"]


def test_recommendation_says_when_it_rests_on_few_answers() -> None:
    few = report(*answers(5, 4, REC=9))
    assert rows(few, "recommendation")[0] == ["middle", "Everyone", "9", "at least +80"]
    assert any("fewer than 10" in notice for notice in few.notices)
    many = report(*answers(6, 5, REC=9))
    assert not any("fewer than 10" in notice for notice in many.notices)


def test_the_benefits_change_over_the_same_people_only() -> None:
    before = [response(p.key, Checkpoint.BASELINE, COM=2) for p in MENTORS[:6]]
    after = [response(p.key, Checkpoint.END, COM=4) for p in MENTORS[1:9]]
    made = report(*before, *after)
    communication = next(r for r in rows(made, "benefits") if "communication" in r[0])
    assert communication[1:] == [
        "Everyone",
        "5",
        "2.00",
        "4.00",
        "+2.00",
        str(Hidden(8)),
        "too few to tell",
    ]
    # Six at the baseline less the five would be one, eight at the end three.
    levels = [row[1:3] for row in rows(made, "benefit-levels")]
    assert levels == [["baseline", HIDDEN], ["end", HIDDEN]]


def test_without_the_same_people_the_benefits_stand_for_themselves() -> None:
    before = [response(f"guest:{i}", Checkpoint.BASELINE, COM=2) for i in range(6)]
    after = [response(f"guest:9{i}", Checkpoint.END, COM=4) for i in range(5)]
    levels = rows(report(*before, *after), "benefit-levels")
    assert [row[1:] for row in levels] == [
        ["baseline", "6", "2.00", "at most 20%"],
        ["end", "5", "4.00", "at least 80%"],
    ]


def test_a_program_with_few_answers_gets_counts_of_replies_only() -> None:
    commented = response(MENTEES[1].key, SAT=4, comment="Hm")
    made = report(*answers(2, 1, SAT=4, SAFE=1), commented)
    assert [table.code for table in made.tables] == [
        "participation",
        "rates",
        "responses",
    ]
    assert (made.headline, made.comments) == ((), Hidden(10))
    assert "counts of replies only" in made.notices[0]


def test_a_program_without_answers_says_so() -> None:
    assert report().notices == ("Nobody has answered yet.",)


def test_the_headline_takes_the_latest_checkpoint() -> None:
    end = [response(p.key, Checkpoint.END, SAT=4) for p in MENTORS[:6]]
    leaver = response(MENTORS[9].key, Checkpoint.EXIT, SAT=1)
    (figure,) = report(*answers(6, 6, SAT=3), *end, leaver).headline
    assert (figure.value, figure.n) == (Shown(4), Shown(6))
    assert "end" in figure.label


def test_pairs_that_need_attention_are_private_and_name_the_reason() -> None:
    bad = response(MENTEES[3].key, SAFE=1)
    made = report(*answers(10, 3, SAT=4, FIT=5), bad)
    (table,) = made.private
    assert table.private
    assert printed(table) == [
        [
            "Mentor D",
            "Mentee D",
            "at risk",
            "92",
            "Mentee D does not feel safe to speak openly (private)",
        ]
    ]
    assert not any(t.private for t in made.tables)
    assert "Mentee D" not in repr(made.tables)


def test_two_people_of_one_name_are_told_apart_by_address() -> None:
    people = [person("Ana Example"), MENTEES[0]]
    double = person("Ana Example").__class__("other@corp.test", "Ana Example")
    pair = Pair(double.key, MENTEES[0].key, state=PairState.OPEN)
    bad = [response(double.key, FIT=1)]
    made = report_on(bad, None, [*people, double], [pair])
    assert printed(made.private[0])[0][0] == "Ana Example (other@corp.test)"


def test_every_table_says_what_its_numbers_mean() -> None:
    made = report(*answers(9, 9, SAT=4, SAFE=4, LOAD=4, GOAL=4, FIT=5, REC=9, COM=4))
    assert {t.code for t in made.tables} >= {
        "satisfaction",
        "safety",
        "workload",
        "goals",
        "fit",
        "recommendation",
        "benefits",
        "benefit-levels",
    }
    assert all(table.definition for table in (*made.tables, *made.private))


def test_the_settings_name_the_program_and_set_the_thresholds() -> None:
    settings = Settings(
        program=ProgramSettings(name="Upward", organization="Corp"),
        feedback=FeedbackSettings(min_answers=3),
    )
    made = report(*answers(3, 0, SAT=4), settings=settings)
    assert (made.program, made.organization, made.day) == ("Upward", "Corp", TODAY)
    assert rows(made, "satisfaction")[0][2:5] == ["3", "4.00", "at least 67%"]


def test_where_nobody_says_who_they_are_there_is_no_row_of_not_known() -> None:
    guests = [response(f"guest:{n}", SAT=3 + n % 2) for n in range(9)]
    made = report_on(guests)
    assert [row[1] for row in rows(made, "satisfaction")] == ["Everyone"]
    assert [row[1] for row in rows(made, "responses")] == ["Everyone"]
    some = [*guests, *answers(9, 0, SAT=4)]
    labels = [row[1] for row in rows(report(*some), "satisfaction")]
    assert labels == ["Everyone", "Mentors", "Not known"]
