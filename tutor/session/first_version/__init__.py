"""Runs that the first version of the program recorded, lifted to the events of today.

That version named its events after classes (``Ask``, ``GoTo``) and stored no verdicts: it judged
again at each replay. Everything in this room is frozen as that version was. It is never mended: a
change here changes what was right then.
"""

from tutor.session.first_version.encounter import lift_encounter
from tutor.session.first_version.lesson import lift_lesson

__all__ = ["lift_encounter", "lift_lesson"]
