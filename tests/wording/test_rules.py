"""How a case is graded, as the help tells it."""

from dataclasses import replace

from tutor.grading import CURRENT, SCORINGS
from tutor.grading.rules import Bars, Ceilings, SeriesBars
from tutor.grading.second.constants import WASTEFUL_ORDERS
from tutor.wording import words

OTHER = replace(
    SCORINGS[2],
    parts=tuple(
        replace(part, weight=weight)
        for part, weight in zip(SCORINGS[2].parts, (21, 22, 23, 24, 25, 26), strict=True)
    ),
    ceilings=Ceilings(wrong_call=31, near_miss=32, not_examined=33, critical=34, failing=35),
    bars=Bars(total=41, evidence=0.42, plan=0.43),
    series=SeriesBars(mean=51, exact=0.52, passed=0.53),
)
"""Rules in which no two numbers are alike."""
TOLD = (
    "The total adds up call 21, source 22, evidence 23, plan 24, data gathering 25, certainty 26. "
    "The lowest ceiling that applies then holds it: "
    "- **34** for a safety failure: something contraindicated was chosen, something that could not "
    "wait was left out, or a red flag of this patient was not asked for. "
    "- **31** for a wrong call, for no examination, or for asking less than half of what is "
    "essential. "
    "- **35** for a call that is only nearly right; a source not yet found; evidence below 42 or a "
    "plan below 43 of 100; a mixed call without a finding of each side; red flags not asked for "
    "(fever, weight loss and cancer in everyone, bladder and power where the back is involved); a "
    "drug or an injection without asking for medicines and conditions; three or more orders that "
    "change nothing. "
    "A case is passed with 41 and none of these. A set of 10 cases or more is passed with 53 % of "
    "them passed, the exact call in 52 %, a mean of 51 and no safety failure. No standard was set: "
    "weights and pass marks are the makers' working values for practice, and nothing is known of "
    "what they predict."
)


def test_every_number_comes_from_the_scoring() -> None:
    """Weights, ceilings, bars and the bars of a set, and in one sentence that nobody set them."""
    assert " ".join(words.rules.rules_told(OTHER).split()) == TOLD


def test_the_scoring_that_is_told_is_the_newest() -> None:
    """It is the one by which new cases are graded; what one number stands for is one number."""
    assert words.rules.NEWEST == CURRENT == SCORINGS[max(SCORINGS)]
    assert words.rules.rules_told() == words.rules.rules_told(CURRENT)
    assert WASTEFUL_ORDERS == 3
    ceilings = CURRENT.ceilings
    assert ceilings.wrong_call == ceilings.not_examined
    assert ceilings.near_miss == ceilings.failing


def test_the_help_is_written_as_markdown() -> None:
    """Three ceilings stand in a list, between two paragraphs."""
    blocks = words.rules.rules_told().split("\n\n")
    assert [block.count("\n- **") + block.startswith("- **") for block in blocks] == [0, 3, 0]
