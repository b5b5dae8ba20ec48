"""What a learner chooses among, as an author writes it: each option says why it is right or not."""

from tutor.model.scalars import Authored, Id, MisconceptionId, Text, YesNo


class Spot(Authored):
    """A place in the figure that one may point at."""

    id: Id
    """The id: of a place, that of a part or a station of the figure. Example: s1-root"""
    correct: YesNo = False
    """Whether it is right. Example: true"""
    why: Text
    """Why it is right or wrong. Example: The root passes just there."""
    misconception: MisconceptionId | None = None
    """The error that choosing it gives away. Example: heel-pain-is-plantar-fasciitis"""


class Choice(Spot):
    """One option of a question, in words."""

    text: Text
    """The option in words. Example: The S1 root"""
