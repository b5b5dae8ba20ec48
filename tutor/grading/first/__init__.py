"""What only scoring 1 does: the ceilings and the bars by which stored attempts were judged.

Its parts stand in ``tutor.grading.parts``, from where scoring 2 takes those that did not change.
"""
