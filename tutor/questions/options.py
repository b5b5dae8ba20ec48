"""What a learner chooses among, as an author writes it: each option says why it is right or not."""

from tutor.model.scalars import Authored, Id, Text, YesNo


class Spot(Authored):
    """A place in the figure that one may point at: ``id`` is that of a part or station.

    ``why`` is why it is right or wrong.
    """

    id: Id
    correct: YesNo = False
    why: Text
    misconception: Id | None = None


class Choice(Spot):
    """One option of a question, in words."""

    text: Text
