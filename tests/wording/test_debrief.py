"""What the debrief says of findings and of studies."""

from tests.wording.grades import BASIS
from tutor.model.catalogue import Accuracy
from tutor.model.grade import Cap, Failure, FailureCode
from tutor.wording import words


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


def test_a_ceiling_says_what_it_held_the_total_to_and_why() -> None:
    """In the words of the reason not to pass."""
    cap = Cap(69.0, Failure(FailureCode.PLAN_LOW, 0.6), BASIS)
    assert words.debrief.cap_sentence(cap) == "Held to 69: the plan is below 0.60."
