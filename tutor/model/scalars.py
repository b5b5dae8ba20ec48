"""The kinds of scalar that content files hold.

Files hand every scalar over as text, so that YAML's guesses (``no`` as false, ``08:30`` as 30600)
never happen; the types here do the converting, and refuse what merely looks convertible.
"""

import re
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.fields import FieldInfo

Call = Literal["referred", "local", "mixed"]
Supports = Literal["referred", "local", "neither"]
Role = Literal["required", "beneficial", "neutral", "low-value", "harmful", "contraindicated"]
Aim = Literal["root", "relief", "safety"]
InquiryKind = Literal["question", "examination", "investigation"]
Screen = Literal["systemic", "bladder", "power"]
Skill = Literal[
    "root",
    "sciatic",
    "si-joint",
    "fascia-and-pad",
    "ankle-nerves",
    "bone-and-tendon",
    "vessels-and-systemic",
]
Unlinking = Literal[
    "not-the-pain", "other-side-too", "older", "picture-only", "does-not-move-with-it"
]
"""Why a positive finding argues for no region: it is not linked to the pain of this patient."""
BearsWeight = Literal["yes", "painful", "no"]
Side = Literal["left", "right", "both"]
PainQuality = Literal["burning", "shooting", "aching", "numb", "tingling", "stabbing"]

CALLS: tuple[Call, ...] = ("referred", "local", "mixed")
ROLES: tuple[Role, ...] = get_args(Role)

KEBAB = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""An id: lower-case words and digits joined by single hyphens; no two differ in case alone."""


class Authored(BaseModel):
    """A record that an author writes: frozen, and an unknown key is an error.

    A misspelled key that was let pass would be a sentence that an author wrote and nobody reads.
    The docstring of each field is what an editor shows to the author, and ends with an example in
    YAML. It is read from the source when a schema is made: to read them all on import, as pydantic
    would, takes longer than all other work at a start.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


def _boolean(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            message = "must be true or false"
            raise ValueError(message)
        return value == "true"
    return value


def _whole(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"-?(?:0|[1-9][0-9]{0,5})", value):
            message = "must be a whole number"
            raise ValueError(message)
        return int(value)
    return value


def _number(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"-?(?:0|[1-9][0-9]{0,5})(?:\.[0-9]{1,6})?", value):
            message = "must be a number such as 2 or 0.5"
            raise ValueError(message)
        return float(value)
    return value


Named = Literal[
    "inquiry",
    "structure",
    "treatment",
    "condition",
    "criterion",
    "sign",
    "reference",
    "basis",
    "misconception",
    "speaker",
    "lesson",
    "case",
    "figure",
]
"""What an id may be the name of; a speaker is a structure, a call or ``default``."""
NAMES = "names"
"""The key under which the schema of an id says what it names, so that known ids can be listed."""


def _names(kind: Named) -> FieldInfo:
    field: FieldInfo = Field(json_schema_extra={NAMES: kind})
    return field


Id = Annotated[str, StringConstraints(pattern=f"^{KEBAB}$", max_length=60)]
InquiryId = Annotated[Id, _names("inquiry")]
StructureId = Annotated[Id, _names("structure")]
TreatmentId = Annotated[Id, _names("treatment")]
ConditionId = Annotated[Id, _names("condition")]
CriterionId = Annotated[Id, _names("criterion")]
SignId = Annotated[Id, _names("sign")]
ReferenceId = Annotated[Id, _names("reference")]
MisconceptionId = Annotated[Id, _names("misconception")]
SpeakerId = Annotated[Id, _names("speaker")]
LessonId = Annotated[Id, _names("lesson")]
CaseId = Annotated[Id, _names("case")]
FigureId = Annotated[Id, _names("figure")]
Basis = Annotated[
    str,
    StringConstraints(pattern=f"^(document|beyond):{KEBAB}$", max_length=80),
    _names("basis"),
]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Line = Annotated[
    str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\n]*$", strip_whitespace=True)
]
YesNo = Annotated[bool, BeforeValidator(_boolean)]
Whole = Annotated[int, BeforeValidator(_whole)]
Number = Annotated[float, BeforeValidator(_number)]
Format = Annotated[Literal[1], BeforeValidator(_whole)]
