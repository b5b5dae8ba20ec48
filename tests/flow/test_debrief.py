"""The debrief without a face: what came of an encounter, as codes.

Each row is a student and what is shown of them; no sentence and no screen is made for it.
"""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.ui.debriefed import (
    CASE,
    EXPERT,
    FIRST,
    NOTHING,
    SECOND,
    STUDENTS,
    WRONG,
    debrief,
    material,
    swapped,
)
from tutor.content.library import Library
from tutor.flow.debrief import SECTIONS, DebriefFlow, LessonLink, Onward
from tutor.flow.debrief.call import NotYet
from tutor.flow.debrief.evidence import KINDS, kind_of
from tutor.flow.debrief.overview import overview
from tutor.flow.leaving import OpenCase, OpenLesson
from tutor.model.grade import Basis
from tutor.model.resolved import Finding
from tutor.session.encounter import Encounter


def ids(findings: Sequence[Finding]) -> list[str]:
    """Return findings by what was asked."""
    return [finding.inquiry for finding in findings]


CALLS = [
    (EXPERT, "right", None),
    (NOTHING, "none", None),
    (WRONG, "wrong", "far"),
    (replace(EXPERT, call="mixed", sources=("s1-root", "fascia")), "near", "one-right"),
    (replace(EXPERT, sources=("s1-root", "fascia")), "right", "one-right"),
    (replace(EXPERT, sources=("sciatic",)), "right", "near"),
    (replace(EXPERT, sources=()), "right", None),
]


@pytest.mark.parametrize(("student", "code", "nearness"), CALLS)
def test_call_and_source_are_held_against_the_key(
    student: Encounter, code: str, nearness: str | None
) -> None:
    """A structure that is exactly the key's, or none, has no nearness."""
    call = debrief(student).overview.call
    assert (call.code, call.nearness) == (code, nearness)


NOT_YET = [
    (
        replace(EXPERT, sources=("fascia",)),
        NotYet(("s1-root",), ("fascia",), "fascia", helped=True),
    ),
    (
        replace(EXPERT, sources=("fascia",), plan=("therapy",)),
        NotYet(("s1-root",), ("fascia",), "fascia", helped=False),
    ),
    (
        replace(EXPERT, case=replace(CASE, against={}), sources=("fascia",)),
        NotYet(("s1-root",), ("fascia",), None, helped=True),
    ),
    (replace(EXPERT, sources=("sciatic",)), None),
    (replace(EXPERT, sources=()), None),
    (replace(EXPERT, call="local", sources=("fascia",)), None),
]


@pytest.mark.parametrize(("student", "expected"), NOT_YET)
def test_a_missed_structure_beside_a_right_call_is_not_yet(
    student: Encounter, expected: NotYet | None
) -> None:
    """One that is near is met, and beside another call the structure is not what matters."""
    flow = debrief(student)
    assert flow.overview.call.not_yet == expected
    told = expected.against if expected else None
    assert flow.path.others == (told is not None)
    assert set(flow.path.against) == set(flow.case.against) - {told}


UNSURE, DOUBTFUL = replace(EXPERT, certainty=1), replace(EXPERT, case=replace(CASE, certainty=2))
CERTAINTIES = [
    (EXPERT, SECOND, "right"),
    (UNSURE, SECOND, "right"),
    (replace(EXPERT, certainty=None), SECOND, "not-stated"),
    (NOTHING, SECOND, "no-call"),
    (replace(NOTHING, certainty=3), SECOND, "no-call"),
    (WRONG, SECOND, "wrong"),
    (replace(EXPERT, call="mixed"), SECOND, "wrong"),
    (replace(EXPERT, sources=("fascia",)), SECOND, "source-missed"),
    (replace(EXPERT, sources=()), SECOND, "source-missed"),
    (replace(EXPERT, sources=("fascia",)), FIRST, "right"),
    (replace(EXPERT, sources=("s1-root", "fascia")), SECOND, "two-named"),
    (replace(EXPERT, sources=("s1-root", "fascia")), FIRST, "right"),
    (replace(EXPERT, evidence=()), SECOND, "unmarked"),
    (replace(EXPERT, evidence=("first-steps",)), SECOND, "unmarked"),
    (replace(EXPERT, evidence=("path",)), SECOND, "thin"),
    (replace(EXPERT, evidence=()), FIRST, "unmarked"),
    (DOUBTFUL, SECOND, "too-sure"),
    (DOUBTFUL, FIRST, "doubtful"),
    (replace(DOUBTFUL, certainty=2), SECOND, "doubtful"),
]


@pytest.mark.parametrize(("student", "scoring", "code"), CERTAINTIES)
def test_what_the_certainty_meant(student: Encounter, scoring: int, code: str) -> None:
    """It is of call and source together, of the call alone by scoring 1."""
    assert debrief(student, scoring=scoring).overview.certainty.code == code


def test_all_that_decides_and_too_much_beside_it() -> None:
    """Who marked everything is not told that what they marked does not carry the call."""
    everything = tuple(CASE.finding)
    flow = debrief(replace(EXPERT, asked=everything, evidence=everything))
    assert flow.overview.deciding.complete
    assert flow.overview.certainty.code == "crowded"


def test_more_than_what_decides_was_wanted_once() -> None:
    """By scoring 1 all that decides could be too little; nothing argued otherwise."""
    light = [
        replace(CASE.finding[name], supports="referred", positive=True, evidence_weight=weight)
        for name, weight in (("gait", 3.0), ("thumb", 3.0), ("first-steps", 3.0))
    ]
    many = [
        replace(
            CASE.finding["gait"], inquiry=f"sign-{number}", supports="referred", evidence_weight=2.0
        )
        for number in range(12)
    ]
    case = swapped(CASE, *light, *many)
    asked = tuple(case.finding)
    marked = ("reflex", "gait", "thumb", "first-steps", "path")
    student = replace(EXPERT, case=case, asked=asked, evidence=marked)
    assert debrief(student, scoring=FIRST).overview.deciding.complete
    assert debrief(student, scoring=FIRST).overview.certainty.code == "few"
    assert debrief(student, scoring=SECOND).overview.certainty.code == "right"


DECIDED = [
    (EXPERT, SECOND, ["reflex", "path", "bending"], [], []),
    (WRONG, SECOND, ["path"], ["reflex", "bending"], []),
    (WRONG, FIRST, ["path"], ["reflex", "bending"], []),
    (NOTHING, SECOND, [], ["reflex", "path", "bending"], []),
    (
        replace(EXPERT, evidence=("bending",)),
        SECOND,
        ["bending"],
        ["reflex", "path"],
        ["reflex", "path"],
    ),
    (
        replace(EXPERT, evidence=("bending",)),
        FIRST,
        ["bending"],
        ["reflex", "path"],
        ["reflex", "path"],
    ),
]


@pytest.mark.parametrize(("student", "scoring", "hits", "missed", "seen"), DECIDED)
def test_what_decided_was_marked_or_missed(
    student: Encounter, scoring: int, hits: list[str], missed: list[str], seen: list[str]
) -> None:
    """The heaviest stands first; what was asked and not marked is known to have been seen."""
    decided = debrief(student, scoring=scoring).overview.deciding
    assert (ids(decided.hits), ids(decided.missed)) == (hits, missed)
    assert decided.seen == set(seen)
    assert decided.heaviest is not None
    assert decided.heaviest.inquiry == [*missed, *hits][0]
    assert decided.complete == (not missed)


def test_a_reason_that_a_safety_failure_gave_is_not_given_again() -> None:
    """Where what decides most was dangerous to miss, its reason stands with the failure."""
    reflex = replace(CASE.finding["reflex"], critical=True)
    student = replace(WRONG, case=swapped(CASE, reflex))
    shown = debrief(student).overview
    assert shown.deciding.heaviest == reflex
    assert reflex.why in [failure.mark.why for failure in shown.safety]
    assert shown.lesson == ""
    assert debrief(WRONG).overview.lesson == reflex.why


def test_failures_that_rest_on_one_basis_name_it_once() -> None:
    """The second would only say the same sentence again."""
    options = [replace(CASE.option[name], role="contraindicated") for name in ("lifting", "weight")]
    case = replace(CASE, options=(*options, CASE.option["tablets"]))
    shown = debrief(replace(EXPERT, case=case, plan=("lifting", "weight", "tablets"))).overview
    assert [failure.mark.basis.id for failure in shown.safety] == ["beyond:standard-teaching"] * 3
    assert [failure.basis is None for failure in shown.safety] == [False, True, True]


@pytest.mark.parametrize("scoring", [FIRST, SECOND])
def test_an_order_that_took_days_is_read_and_not_missed(scoring: int) -> None:
    """What came of it stands under a kind of its own; nobody could have marked it."""
    scan = replace(
        CASE.finding["scan"],
        listed=True,
        positive=True,
        later=True,
        supports="referred",
        evidence_weight=9.0,
    )
    student = replace(EXPERT, case=swapped(CASE, scan), asked=(*EXPERT.asked, "scan"))
    flow = debrief(student, scoring=scoring)
    assert [compared.finding for compared in flow.evidence.kinds["later"]] == [scan]
    assert scan not in flow.overview.deciding.missed


SCREENED = swapped(CASE, replace(CASE.finding["shoes"], screen="systemic"))


def test_who_was_safe_by_luck() -> None:
    """What was not asked is told in a line of its own, and so is no reason beside the total."""
    shown = debrief(replace(EXPERT, case=SCREENED)).overview
    assert shown.screen is not None
    assert (shown.screen.groups, shown.screen.lucky) == (("systemic",), True)
    assert shown.total.told == {"screen-missed"}
    harmed = replace(EXPERT, case=SCREENED, plan=("referral", "injection"))
    screen = debrief(harmed).overview.screen
    assert screen is not None
    assert not screen.lucky
    asked = replace(EXPERT, case=SCREENED, asked=(*EXPERT.asked, "shoes"))
    assert debrief(asked).overview.screen is None
    assert debrief(replace(EXPERT, case=SCREENED), scoring=FIRST).overview.screen is None


def test_a_source_that_a_line_tells_is_no_reason_beside_the_total() -> None:
    """It is not said a second time; where no structure was named no line told it."""
    assert debrief(replace(EXPERT, sources=("fascia",))).overview.total.told == {"source-missed"}
    assert debrief(replace(EXPERT, sources=())).overview.total.told == set()


@pytest.mark.parametrize(("scoring", "code"), [(FIRST, "call-not-exact"), (SECOND, "wrong-call")])
def test_who_made_no_call_is_not_told_that_it_was_wrong(scoring: int, code: str) -> None:
    """The line of the call has said that there was none."""
    assert debrief(NOTHING, scoring=scoring).overview.total.told == {code}
    assert debrief(WRONG, scoring=scoring).overview.total.told == set()


@pytest.mark.parametrize(
    ("student", "code"), [("expert", "next-case"), ("wrong", "lesson"), ("nothing", "lesson")]
)
def test_what_is_next(student: str, code: str) -> None:
    """Another case where this one is passed, else the lesson and this case again."""
    after = debrief(STUDENTS[student]).overview.next
    assert after.code == code
    assert after.lesson == LessonLink("roots", "Roots and heels")
    bare = debrief(STUDENTS[student], Library()).overview.next
    assert bare.lesson is None
    assert bare.code == ("next-case" if code == "next-case" else "sections")


@pytest.mark.parametrize(("scoring", "newest"), [(FIRST, SECOND), (SECOND, None)])
def test_earlier_rules_are_named(scoring: int, newest: int | None) -> None:
    """Only where new cases are graded otherwise."""
    assert overview(material(EXPERT, scoring=scoring), SECOND).total.newest == newest


KINDS_OF = [
    ("path", "hit", "marked", True),
    ("bending", "miss", "never", True),
    ("reflex", "miss", "never", True),
    ("first-steps", "false-alarm", "marked", False),
    ("gait", "left", "seen", False),
    ("medicines", "red-flag", "seen", False),
    ("so-far", "prompt", "marked", False),
    ("shoes", "not-listed", "marked", False),
    ("scan", "unlisted", "seen", False),
]


@pytest.mark.parametrize(("name", "kind", "yours", "expert"), KINDS_OF)
def test_each_kind_of_evidence(name: str, kind: str, yours: str, *, expert: bool) -> None:
    """Hits, misses (and never asked ones), false alarms, what was rightly left, what is nothing."""
    found = [
        (compared.kind, compared.yours, compared.expert)
        for group in debrief(WRONG).evidence.kinds.values()
        for compared in group
        if compared.finding.inquiry == name
    ]
    assert found == [(kind, yours, expert)]


def test_differences_come_before_agreements() -> None:
    """Misses and false alarms stand above hits and what was rightly left, heavy before light."""
    evidence = debrief(WRONG).evidence
    assert list(evidence.kinds) == [kind for kind in KINDS if kind in evidence.kinds]
    assert list(evidence.kinds)[:3] == ["miss", "false-alarm", "hit"]
    assert [found.finding.inquiry for found in evidence.kinds["miss"]] == ["reflex", "bending"]
    tally = evidence.tally
    assert (tally.hits, tally.misses, tally.alarms) == (1, 2, 1)
    assert evidence.ignored == ("reflex",)


HEAVY = swapped(
    CASE,
    *(
        replace(CASE.finding[name], supports="referred", positive=True, evidence_weight=weight)
        for name, weight in (("gait", 1.0), ("first-steps", 1.0), ("thumb", 1.0))
    ),
)
"""Six findings that support the call, of which the five heaviest decide."""


@pytest.mark.parametrize(
    ("evidence_of", "name", "kind"),
    [
        (("gait",), "gait", "also-supports"),
        ((), "gait", "spare"),
        ((), "thumb", "miss"),
        (("reflex", "path", "bending", "thumb", "first-steps"), "gait", "spare"),
        (("reflex", "path", "bending", "gait", "thumb"), "first-steps", "spare"),
    ],
)
def test_what_fits_beside_what_decides(evidence_of: tuple[str, ...], name: str, kind: str) -> None:
    """A lighter finding also supports and is never missed; none is once all that counts is in."""
    case = swapped(HEAVY, replace(HEAVY.finding["gait"], evidence_weight=0.5))
    if "gait" in evidence_of and len(evidence_of) > 1:
        case = HEAVY
    asked = tuple(case.finding)
    made = material(Encounter(case, "debrief", asked=asked, evidence=evidence_of, call="referred"))
    assert kind_of(made, case.finding[name]) == kind


def test_a_basis_has_one_number_however_often_it_is_cited() -> None:
    """Numbers begin at 1, follow the order of the section, and each note says something else."""
    for student in STUDENTS.values():
        flow = debrief(student)
        compared = [found for group in flow.evidence.kinds.values() for found in group]
        options = [option for group in flow.plan.groups for option in group.options]
        marks = [row for group in flow.score.groups for row in group.marks]
        cited = (
            ([found.note for found in compared], flow.evidence.notes),
            ([option.note for option in options], flow.plan.notes),
            (
                [*(held.note for held in flow.score.caps), *(row.note for row in marks)],
                flow.score.notes,
            ),
        )
        for numbers, notes in cited:
            first = list(dict.fromkeys(number for number in numbers if number is not None))
            assert first == list(range(1, len(notes) + 1)) == [note.number for note in notes]
            assert len({note.said for note in notes}) == len(notes)


def test_what_rests_on_one_basis_cites_one_note() -> None:
    """The note of a finding or an option says that finding's or option's basis."""
    flow = debrief(WRONG)
    options = [option for group in flow.plan.groups for option in group.options]
    for option in options:
        (said,) = [note.said for note in flow.plan.notes if note.number == option.note]
        assert isinstance(said, Basis)
        assert said.id == option.option.basis


def test_each_change_of_the_call_is_a_question_once() -> None:
    """The smallest come first; of the same change only the author's stays, with its reason."""
    cards = debrief(WRONG).flips
    assert [(card.number, card.count) for card in cards] == [(n, 4) for n in (1, 2, 3, 4)]
    assert ids(cards[0].change) == ["thumb"]
    assert (cards[0].call, cards[0].now) == ("mixed", "referred")
    assert cards[0].reading is not None
    assert cards[-1].why == "A sore heel with quiet nerves is a heel."
    assert cards[-1].reading is None


def test_an_attempt_older_than_the_catalogue_has_the_authors_questions_only() -> None:
    """Nothing is turned round that the catalogue of today does not know."""
    (card,) = debrief(WRONG, Library()).flips
    assert card.why == CASE.flips[0].why


def test_questions_are_answered_one_after_another() -> None:
    """The first open one is offered; an answer stays, and a question answered out of turn too."""
    flow = debrief(WRONG)
    flow.answer(flow.flips[1])
    opened = []
    while (card := flow.open_card) is not None:
        opened.append(card.number)
        flow.answer(card)
    assert opened == [1, 3, 4]
    assert all(flow.answered(card) for card in flow.flips)


def test_the_reading_holds_every_sign() -> None:
    """Whether it is there, whether it points to the back, and what shows it."""
    view = debrief(NOTHING).reading
    assert {sign.sign: (sign.state, ids(sign.findings)) for sign in view.signs} == {
        "worse-with-movement": ("points-back", ["bending"]),
        "radiating-along-a-path": ("points-back", ["path"]),
        "numbness-tingling-weakness": ("points-back", ["reflex"]),
        "heel-with-back-pain": ("absent", []),
    }
    elsewhere = swapped(CASE, replace(CASE.finding["path"], supports="local"))
    turned = debrief(replace(NOTHING, case=replace(elsewhere, second="gait"))).reading
    assert {sign.sign: sign.state for sign in turned.signs}["radiating-along-a-path"] == "elsewhere"
    assert turned.second == CASE.finding["gait"]
    assert view.second is None


def test_the_path_says_what_was_done_when() -> None:
    """Each essential with its place among what was asked, and how many were done."""
    path = debrief(WRONG).path
    places = {essential.finding.inquiry: essential.place for essential in path.essentials}
    assert places == {
        "path": 1,
        "first-steps": 2,
        "so-far": 4,
        "medicines": 5,
        "reflex": None,
        "thumb": 8,
    }
    assert path.done == 5
    assert [error.id for error in path.misconceptions] == ["all-heels-are-local"]


def test_the_score_adds_up() -> None:
    """Shares, points and ceilings; a sum below 0 is never shown as the total."""
    wrong = debrief(WRONG).score
    rows = {row.key: (row.value, row.share, row.points) for row in wrong.rows}
    assert rows["certainty"] == (-2.0, 5.0, -10.0)
    assert wrong.whole == 100.0
    assert wrong.floored
    assert wrong.total == 0.0
    capped = debrief(replace(EXPERT, plan=())).score
    assert (round(capped.points), capped.total) == (70, 40.0)
    assert not capped.floored
    assert {held.cap.code for held in capped.caps} == capped.told
    assert not debrief(NOTHING).score.floored


def test_a_reason_that_a_section_tells_is_not_told_with_the_score() -> None:
    """Marks of evidence and plan cite nothing here; of one reason only the first mark does."""
    for group in debrief(WRONG).score.groups:
        notes = [row.note for row in group.marks]
        told = [row.mark.why for row in group.marks if row.note is not None]
        assert (not any(notes)) == (group.key in ("evidence", "plan"))
        assert len(set(told)) == len(told)


LESSON = Onward("lesson", OpenLesson("roots"), LessonLink("roots", "Roots and heels"))
AGAIN, HOME = Onward("again", OpenCase("stairs")), Onward("home", None)


def test_where_it_leads() -> None:
    """To each lesson that exists, the same patient again, and Home."""
    flow, bare = debrief(WRONG), debrief(WRONG, Library())
    assert flow.onward == (LESSON, AGAIN, HOME)
    assert [flow.way(code) for code in ("lesson", "again", "home")] == [LESSON, AGAIN, HOME]
    assert bare.onward == (AGAIN, HOME)
    assert bare.way("lesson") is None


def test_sections_lie_in_a_ring() -> None:
    """One step from the last is the first, and back."""
    assert DebriefFlow.beside(SECTIONS[-1], 1) == SECTIONS[0]
    assert DebriefFlow.beside(SECTIONS[0], -1) == SECTIONS[-1]
    assert DebriefFlow.beside(SECTIONS[2], 1) == SECTIONS[3]
