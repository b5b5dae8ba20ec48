"""Every number that grading uses, in one place and under one version.

A stored attempt keeps ``SCORING``; a change of any number here is a new version.
"""

from typing import Final

SCORING: Final = 1

# Shares of the total, adding up to 100.
SHARE_CALL: Final = 30.0
SHARE_SOURCE: Final = 10.0
SHARE_EVIDENCE: Final = 20.0
SHARE_PLAN: Final = 30.0
SHARE_GATHERING: Final = 5.0
SHARE_CERTAINTY: Final = 5.0

# Call: part credit for keeping one of the two bits (spine involved, heel involved).
SPINE_KEPT: Final = 0.40
LOCAL_KEPT: Final = 0.20

# Plan.
REQUIRED_WEIGHT: Final = 3
NEEDED_BENEFICIAL: Final = 2
COST: Final = {"low-value": 0.10, "harmful": 0.50, "contraindicated": 1.00}
FREE_NEUTRAL: Final = 2
NEUTRAL_COST: Final = 0.05
FREE_DRUGS: Final = 1
DRUG_COST: Final = 0.10
PLAN_CAP_MISSING: Final = 0.50
PLAN_CAP_RELIEF_ONLY: Final = 0.30

# Data gathering.
WASTE_COST: Final = 0.25
WASTE_LIMIT: Final = 0.50
EXAMINED_SHARE: Final = 0.50

# Certainty-based marking, over 3.
RIGHT: Final = {1: 1 / 3, 2: 2 / 3, 3: 1.0}
WRONG: Final = {1: 0.0, 2: -2 / 3, 3: -2.0}

# Ceilings of the total.
CAP_WRONG_CALL: Final = 50.0
CAP_NEAR_MISS: Final = 69.0
CAP_NOT_EXAMINED: Final = 50.0
CAP_CRITICAL: Final = 40.0

# Passing.
PASS_TOTAL: Final = 70.0
PASS_EVIDENCE: Final = 0.40
PASS_PLAN: Final = 0.60
SERIES_CASES: Final = 10
SERIES_MEAN: Final = 70.0
SERIES_EXACT: Final = 0.60
SERIES_SHARE: Final = 0.50

# Sums of decimals such as 0.6 - 0.2 fall short of 0.4 by a hair; a hair never decides.
HAIR: Final = 1e-9

# The document's own reading: our teaching rule, not the document's.
READING_SIGNS: Final = 2
