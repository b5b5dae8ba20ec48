"""The numbers inside the parts of scoring 1, and of what stands beside grading: sets, readings.

They are the makers' working values, chosen and not estimated. They stand apart from the functions
that use them, so that they can be held against the specification line by line. A stored attempt
keeps ``SCORING``. If a number changed under it, an old attempt would be graded again by rules that
nobody knew when it was made, so no number here changes: another number is for another scoring.
The weights of the parts, the ceilings and the bars of passing stand in ``tutor.grading.scoring``.
"""

from typing import Final

SCORING: Final = 2
"""The scoring that new runs are begun with."""

# Call: part credit for keeping one of the two bits. The spine kept is worth twice the heel kept:
# to overlook the spine is the mistake that this tutor is about.
SPINE_KEPT: Final = 0.40
LOCAL_KEPT: Final = 0.20

# Plan. One required option outweighs all the beneficial ones that count, so that a plan of extras
# never makes up for what is missing; two beneficial ones are enough, so that more is no better.
REQUIRED_WEIGHT: Final = 3
NEEDED_BENEFICIAL: Final = 2
COST: Final = {"low-value": 0.10, "harmful": 0.50, "contraindicated": 1.00}
FREE_NEUTRAL: Final = 2
NEUTRAL_COST: Final = 0.05
FREE_DRUGS: Final = 1
DRUG_COST: Final = 0.10
PLAN_CAP_MISSING: Final = 0.50  # below the bar of passing: a required option cannot be bought off
PLAN_CAP_RELIEF_ONLY: Final = 0.30

# Data gathering. Waste stops costing at half, so that a student who asked all that mattered keeps
# something for it, however much else was ordered.
WASTE_COST: Final = 0.25
WASTE_LIMIT: Final = 0.50
EXAMINED_SHARE: Final = 0.50

# Certainty-based marking, over 3. To state 2 pays for those who are right more than two times in
# three, to state 3 for those who are right more than four times in five, so that the honest answer
# is the one that earns most.
RIGHT: Final = {1: 1 / 3, 2: 2 / 3, 3: 1.0}
WRONG: Final = {1: 0.0, 2: -2 / 3, 3: -2.0}

# Passing a set of cases.
SERIES_CASES: Final = 10
SERIES_MEAN: Final = 70.0
SERIES_EXACT: Final = 0.60
SERIES_SHARE: Final = 0.50

# Sums of decimals such as 0.6 - 0.2 fall short of 0.4 in the seventeenth digit. This is about a
# million times what such sums are off by, and less than the least difference of two answers.
EPSILON: Final = 1e-9

# The document's own reading: our teaching rule, not the document's.
READING_SIGNS: Final = 2
