"""Sentences that are easy to get wrong."""

import pytest

from tutor.model.catalogue import Accuracy
from tutor.wording import words


@pytest.mark.parametrize(
    ("given", "shown"), [(100.0, "100"), (68.6667, "68.7"), (0.0, "0"), (99.96, "100")]
)
def test_points_are_rounded_for_display_only(given: float, shown: str) -> None:
    """Points show one decimal at most, and none if it is zero."""
    assert words.labels.points(given) == shown


def test_what_a_test_is_worth_names_population_and_study() -> None:
    """A number about a test is never shown without its disease, its patients and its study."""
    accuracy = Accuracy.model_validate(
        {
            "sensitivity": "0.92",
            "specificity": "0.28",
            "for": "disc herniation",
            "population": "surgical cohorts",
            "reference": "a-study",
        }
    )
    assert words.evidence.worth_sentence(accuracy, "Pooled.", "A study. 2010") == (
        "Worth, for disc herniation: sensitivity 0.92, specificity 0.28 (in surgical cohorts). "
        "Pooled. A study. 2010"
    )
