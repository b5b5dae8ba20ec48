"""Content as it was when it was worked on: canonical JSON under a digest.

The same content gives the same text, so a digest names it; read back it grades identically. Reading
is tolerant where authoring is strict: a key that this version does not know is left alone, because
another version may have written it.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ValidationError

from tutor.errors import TutorError
from tutor.grading.marks import ALWAYS_CITED
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase
from tutor.questions import Lesson

MOST_READ = 8
"""How many snapshots stay read. Handing in a plan needs one for the state, the result and the
debrief, and reading it takes longer than grading; more would only fill the memory."""


@dataclass
class Unreadable(TutorError):
    """A snapshot that this version of the tutor cannot read."""


class _Stored(BaseModel):
    """What a snapshot of a case holds."""

    case: ResolvedCase
    criteria: Criteria


@dataclass(frozen=True)
class Snapshot:
    """Canonical JSON and the SHA-256 digest that names it."""

    digest: str
    text: str


def of_case(case: ResolvedCase, criteria: Criteria) -> Snapshot:
    """Return a resolved case with the criteria it can cite."""
    cited = criteria.cited(case.bases() | ALWAYS_CITED)
    return _snapshot({"case": asdict(case), "criteria": cited.model_dump(mode="json")})


@lru_cache(maxsize=MOST_READ)
def to_case(text: str) -> tuple[ResolvedCase, Criteria]:
    """Read back what ``of_case`` wrote; raises ``Unreadable`` on anything else."""
    try:
        stored = _Stored.model_validate_json(text, extra="ignore")
    except ValidationError as error:
        raise Unreadable from error
    return stored.case, stored.criteria


def of_lesson(lesson: Lesson) -> Snapshot:
    """Return a lesson."""
    return _snapshot(lesson.model_dump(mode="json", by_alias=True, exclude_none=True))


@lru_cache(maxsize=MOST_READ)
def to_lesson(text: str) -> Lesson:
    """Read back what ``of_lesson`` wrote; raises ``Unreadable`` on anything else."""
    try:
        return Lesson.model_validate_json(text, extra="ignore")
    except ValidationError as error:
        raise Unreadable from error


def _snapshot(value: Any) -> Snapshot:  # noqa: ANN401 - any JSON value
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return Snapshot(hashlib.sha256(text.encode()).hexdigest(), text)
