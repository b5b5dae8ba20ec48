"""How a case is graded, as the help tells it: every number comes from the scoring itself."""

from tutor.grading import SCORINGS, Scoring
from tutor.grading.constants import SERIES_CASES
from tutor.wording.en.labels import PART_LABELS

NEWEST = SCORINGS[max(SCORINGS)]
"""The scoring that is told: the one by which new cases are graded."""
NO_STANDARD = (
    "No standard was set: weights and pass marks are the makers' working values for practice, and "
    "nothing is known of what they predict."
)


def rules_told(rules: Scoring = NEWEST) -> str:
    """Return how the total comes about, what holds it down, and what passes, as Markdown."""
    at, bars, series = rules.ceilings, rules.bars, rules.series
    shares = ", ".join(f"{PART_LABELS[part.key].lower()} {part.weight:.0f}" for part in rules.parts)
    return f"""\
The total adds up {shares}. The lowest ceiling that applies then holds it:

- **{at.critical:.0f}** for a safety failure: something contraindicated was chosen, something that
  could not wait was left out, or a red flag of this patient was not asked for.
- **{at.wrong_call:.0f}** for a wrong call, for no examination, or for asking less than half of what
  is essential.
- **{at.failing:.0f}** for a call that is only nearly right; a source not yet found; evidence below
  {100 * bars.evidence:.0f} or a plan below {100 * bars.plan:.0f} of 100; a mixed call without a
  finding of each side; red flags not asked for (fever, weight loss and cancer in everyone, bladder
  and power where the back is involved); a drug or an injection without asking for medicines and
  conditions; three or more orders that change nothing.

A case is passed with {bars.total:.0f} and none of these. A set of {SERIES_CASES} cases or more is
passed with {100 * series.passed:.0f} % of them passed, the exact call in
{100 * series.exact:.0f} %, a mean of {series.mean:.0f} and no safety failure. {NO_STANDARD}
"""
