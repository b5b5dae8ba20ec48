"""Tests beside the studies that the catalogue cites."""

import pytest

from tests.grading.small import catalogue, inquiry
from tests.grading.test_shipped import menu
from tests.proof.cues.bank import measured, several
from tutor.model.catalogue import Catalogue
from tutor.proof.cues.studies import COMPARISONS


def studied(name: str, sensitivity: str | None, specificity: str | None) -> Catalogue:
    """Return a menu in which a test has a study; it is done standing on the foot."""
    rates = {"sensitivity": sensitivity, "specificity": specificity}
    cited = {"for": "it", "population": "some", "reference": "study"}
    entry = inquiry("examination") | {"accuracy": rates | cited, "weight-bearing": "true"}
    return catalogue(inquiries={name: entry})


@pytest.mark.parametrize(
    ("test", "rates", "counts", "holds", "says"),
    [
        # counts: patients with and without the condition, each positive and normal
        ("slump", ("0.84", "0.83"), (4, 1, 1, 4), True, "hits 4 of 5, study 84%"),
        ("slump", ("0.84", "0.83"), (4, 1, 1, 4), True, "false alarms 1 of 5, study 17%"),
        ("slump", ("0.8", "0.8"), (3, 2, 2, 3), True, "hits 3 of 5"),
        ("slump", ("0.84", "0.83"), (3, 2, 1, 4), False, "hits 3 of 5"),
        ("slump", ("0.84", "0.83"), (4, 1, 2, 3), False, "false alarms 2 of 5"),
        ("slump", ("0.5", "0.83"), (1, 0, 1, 4), True, "1 of 1, study 50% (too few patients"),
        ("slump", ("0.5", None), (1, 0, 1, 4), None, "1 of 5, none in the study"),
        ("slump", ("0.84", None), (0, 0, 1, 4), None, "0 of 0, study 84% (too few patients"),
        ("heel-ultrasound", ("0.96", "1"), (5, 0, 5, 0), True, "5 of 5, study 0% (the study's"),
        ("heel-ultrasound", ("0.96", "1"), (3, 2, 0, 5), False, "hits 3 of 5"),
        ("slump", (None, None), (4, 1, 1, 4), None, "not compared, the study gives no rates"),
        ("thompson", ("0.9", "0.9"), (4, 1, 1, 4), None, "not compared, no patient has a torn"),
        ("reflex", ("0.9", "0.9"), (4, 1, 1, 4), None, "not compared, no structure is set"),
    ],
)
def test_a_test_beside_its_study(
    *,
    test: str,
    rates: tuple[str | None, str | None],
    counts: tuple[int, int, int, int],
    holds: bool | None,
    says: str,
) -> None:
    """Both rates are compared, where people like ours were studied and there are enough of them."""
    menu = studied(test, *rates)
    ill, well = ("local", "referred") if test == "heel-ultrasound" else ("referred", "local")
    cases = [
        *several(counts[0], ill, test, menu=menu),
        *several(counts[1], ill, menu=menu),
        *several(counts[2], well, test, menu=menu),
        *several(counts[3], well, menu=menu),
    ]
    found = measured(cases, menu)["study-rates"]
    (guess,) = found.guesses
    assert guess.holds is holds
    assert says in guess.says
    assert found.value == (None if holds is None else float(not holds))
    assert found.holds is holds


@pytest.mark.parametrize(
    ("counts", "named"),
    [
        ((1, 2, 0, 2), ("referred-0", "referred-1")),
        ((2, 0, 2, 0), ("local-slump-0", "local-slump-1")),
    ],
)
def test_who_puts_a_test_off_its_study(counts: tuple[int, ...], named: tuple[str, ...]) -> None:
    """The ill whom it misses too often, or the others in whom it is positive too often."""
    menu = studied("slump", "0.84", "0.83")
    cases = [
        *several(counts[0], "referred", "slump", menu=menu),
        *several(counts[1], "referred", menu=menu),
        *several(counts[2], "local", "slump", menu=menu),
        *several(counts[3], "local", menu=menu),
    ]
    (guess,) = measured(cases, menu)["study-rates"].guesses
    assert guess.cases == named
    assert guess.measures["study_hits"] == 0.84
    assert guess.measures["false_alarms"] == counts[2] / 2


def test_a_test_that_was_not_done_does_not_count() -> None:
    """A foot that bears no weight is no normal windlass."""
    menu = studied("windlass", "1", None)
    lame = {"age": 44, "sex": "female", "occupation": "nurse", "side": "left", "bears-weight": "no"}
    cases = [
        *several(1, "local", "windlass", menu=menu),
        *several(3, "local", menu=menu, patient=lame),
    ]
    (guess,) = measured(cases, menu)["study-rates"].guesses
    assert guess.says.startswith("windlass: hits 1 of 1, study 100%")


def test_every_study_of_the_catalogue_has_a_place() -> None:
    """Each shipped test with rates is set against structures, or it is said why not."""
    shipped = menu()[0]
    rated = {
        name
        for name, known in shipped.inquiries.items()
        if known.accuracy
        and not (known.accuracy.sensitivity is None and known.accuracy.specificity is None)
    }
    assert rated == set(COMPARISONS)
    structures = {name for compared in COMPARISONS.values() for name in compared.structures}
    assert structures <= set(shipped.structures)
