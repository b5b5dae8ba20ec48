"""What the menu says of some patients only: screens, ladders, who speaks, what is not done."""

import pytest

from tests.grading.small import CATALOGUE, FINDINGS, case, inquiry, keyed, positive, treatment
from tests.grading.small import catalogue as small_catalogue
from tutor.grading import resolve
from tutor.model.catalogue import Catalogue
from tutor.model.resolved import Finding, Mistake, ResolvedCase

CHILD_SAYS = "My kid says no."
NOT_DONE = "Left out: the foot bears no weight."

MENU = Catalogue.model_validate(
    CATALOGUE
    | {
        "inquiries": CATALOGUE["inquiries"]
        | {
            "fever": inquiry("question", screen={"when": "always", "group": "systemic"}),
            "bladder": inquiry(
                "question",
                None,
                screen={"when": "spine", "group": "bladder"},
                **{"normal-child": [CHILD_SAYS]},
            ),
            "hop": inquiry("examination", None, **{"weight-bearing": True}),
            "blood": inquiry("investigation", result="later"),
        },
        "treatments": CATALOGUE["treatments"]
        | {
            "letter": treatment({}, ladder={"name": "spine", "rung": 1}),
            "needle": treatment({}, injection=True, **{"or": ["letter"]}),
        },
        "not-done": [NOT_DONE],
    }
)
LOCAL = keyed("local", "plantar-fascia")
BOTH = keyed("mixed", "s1-root", "plantar-fascia")


def resolved(**changes: object) -> ResolvedCase:
    """Return the small case against this menu, with keys changed."""
    return resolve(case(**changes), MENU)


def listed(name: str, **more: object) -> Finding:
    """Return a positive finding that the case lists."""
    return resolved(findings=FINDINGS | {name: positive(**more)}).finding[name]


@pytest.mark.parametrize(
    ("key", "groups"),
    [
        (keyed("referred", "s1-root"), ("systemic", "bladder")),
        (BOTH, ("systemic", "bladder")),
        (LOCAL, ("systemic", None)),
    ],
    ids=lambda value: value["call"] if isinstance(value, dict) else "",
)
def test_a_screen_is_for_whom_it_applies_to(
    key: dict[str, object], groups: tuple[str | None, str | None]
) -> None:
    """The bladder is asked about where the spine is truly involved; fever always."""
    found = resolved(key=key).finding
    assert (found["fever"].screen, found["bladder"].screen) == groups
    assert found["slump"].screen is None


def test_a_parent_speaks_for_a_child() -> None:
    """Where the catalogue has their words; an answer that the case gives stays."""
    assert resolved(age=9).finding["bladder"].result == CHILD_SAYS
    assert resolved(age=18).finding["bladder"].result != CHILD_SAYS
    assert resolved(age=9).finding["slump"].result in {
        "One.",
        "Two on the left.",
        "Three, not the right.",
    }
    own = {**FINDINGS, "bladder": positive(result="She wets the bed.")}
    assert resolved(age=9, findings=own).finding["bladder"].result == "She wets the bed."


@pytest.mark.parametrize("bears", ["painful", "no"])
def test_a_foot_that_bears_no_weight_is_not_stood_on(bears: str) -> None:
    """Tests that stand on it are left out, and no other."""
    patient = {"age": 30, "sex": "male", "occupation": "cook", "side": "left"}
    found = resolved(patient=patient | {"bears-weight": bears})
    assert found.finding["hop"].result == NOT_DONE
    assert found.finding["slump"].result != NOT_DONE
    assert found.patient.bears_weight == bears
    assert resolved(patient=patient).finding["hop"].result != NOT_DONE


def test_an_order_that_comes_later_is_no_evidence() -> None:
    """Nobody could have read it; unless the case says that the result is there at once."""
    later, ready = listed("blood", weight=2), listed("blood", weight=2, **{"at-once": True})
    assert (later.later, later.weight, later.evidence_weight) == (True, 2.0, 0.0)
    assert (ready.later, ready.evidence_weight) == (False, 2.0)
    assert resolved().finding["blood"].later


def test_an_unlinked_finding_argues_for_nothing() -> None:
    """However positive it is, unless the author says what it argues for."""
    link = {"unlinked": {"reason": "other-side-too", "shown-by": "path"}}
    slump = listed("slump", **link)
    assert (slump.supports, slump.unlinked, slump.shown_by) == ("neither", "other-side-too", "path")
    assert listed("slump").supports == "referred"


def test_ladders_and_injections_are_the_catalogues() -> None:
    """An option without a ladder has rung 0."""
    letter, needle = (resolved().option[name] for name in ("letter", "needle"))
    assert (letter.ladder, letter.rung, letter.injection) == ("spine", 1, False)
    assert (needle.ladder, needle.rung, needle.injection) == (None, 0, True)


@pytest.mark.parametrize(
    ("own", "alternatives"),
    [({}, ("letter",)), ({"or": ["surgery"]}, ("surgery",)), ({"or": []}, ())],
)
def test_a_case_may_name_its_own_alternatives(
    own: dict[str, object], alternatives: tuple[str, ...]
) -> None:
    """They stand over the catalogue's, also where there are none."""
    assert resolved(plan={"needle": own}).option["needle"].alternatives == alternatives


def test_the_complaint_shows_the_heel_and_what_the_author_adds() -> None:
    """The rest of the drawing is for the question about the path."""
    pain = [
        {"region": "plantar-heel", "quality": "burning"},
        {"region": "posterior-calf", "quality": "aching"},
        {"region": "arch", "quality": "aching", "presenting": True},
        {"region": "lateral-heel", "quality": "numb", "presenting": False},
    ]
    assert [patch.presenting for patch in resolved(pain=pain).pain] == [True, False, True, False]


def test_misconceptions_know_the_answer_that_shows_them() -> None:
    """An id alone is only taught against."""
    shown = {"id": "old-heel", "when": {"call": ["local"], "unasked": ["path"]}}
    found = resolved(misconceptions=["no-back-pain", shown])
    assert found.misconceptions == ("no-back-pain", "old-heel")
    assert found.mistakes == (
        Mistake("no-back-pain"),
        Mistake("old-heel", calls=("local",), unasked=("path",)),
    )


def test_what_goes_with_a_referral_is_kept() -> None:
    """The handover, the family and the report that the case comes from."""
    letter = {"to": "The spine clinic", "ask": "See this week.", "must": ["path"]}
    found = resolved(handover=letter, **{"based-on": "a-report"})
    assert found.handover is not None
    assert (found.handover.to, found.handover.must, found.handover.needless) == (
        "The spine clinic",
        ("path",),
        (),
    )
    assert (found.based_on, found.family) == ("a-report", "s1")
    assert resolve(case(), small_catalogue()).handover is None
