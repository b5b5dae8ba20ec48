"""The numbers that only scoring 2 uses, held against the specification line by line.

They are the makers' working values, chosen and not estimated. No number here changes once a run was
begun with it: another number is for another scoring. What scoring 1 has too stands in
``tutor.grading.constants``.
"""

from typing import Final

# Evidence. What decides a case is few: who marks the heaviest five need not copy out the rest.
DECIDING: Final = 5
DECIDING_PER_SIDE: Final = 3

# Plan. A rung too fast wastes a place; two take one from someone who needs it now, and that alone
# takes the plan below its bar. It never endangers this patient.
FAST_COST: Final = {1: 0.10, 2: 0.45}

# Certainty where an honest expert would not be certain: the surest statement earns less.
RIGHT_IN_DOUBT: Final = {1: 1 / 2, 2: 1.0, 3: 2 / 3}

# From here on, orders that change nothing fail a case.
WASTEFUL_ORDERS: Final = 3
