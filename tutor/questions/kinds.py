"""All kinds of questions there are: the one list that a new kind must be entered in.

The union is closed: where something must be decided by kind, a match over it ends in
``assert_never``, and the type checker finds what a new kind was forgotten in.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, get_args

from pydantic import Tag

from tutor.questions.choice import ChoiceQuestion
from tutor.questions.locate import LocateQuestion
from tutor.questions.number import NumberQuestion
from tutor.questions.order import OrderQuestion

AnyQuestion = (
    Annotated[ChoiceQuestion, Tag("question of choice")]
    | Annotated[OrderQuestion, Tag("question of order")]
    | Annotated[LocateQuestion, Tag("question of place")]
    | Annotated[NumberQuestion, Tag("question of number")]
)
"""Any question; its tags are no keys of a file, so that positions in files stay findable."""


def _tags() -> Iterator[tuple[str, str]]:
    for kind in get_args(AnyQuestion):
        question, tag = get_args(kind)
        for word in get_args(question.model_fields["ask"].annotation):
            yield word, tag.tag


TAGS: Mapping[str, str] = MappingProxyType(dict(_tags()))
"""The tag of a kind, by each word that ``ask`` may hold."""
