"""What a rule is, and the table of them all.

A rule is a function, and its docstring is what ``heel-tutor check --explain`` prints: so a rule
cannot exist without its documentation, and the two are changed together.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from inspect import getdoc
from typing import Generic, Literal, TypeVar

from tutor.content.document import Loc, Spot
from tutor.content.library import Library, Loaded
from tutor.content.problem import Severity
from tutor.grading.resolve import resolve
from tutor.grading.roles import conditions_of
from tutor.model.case import Case
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria
from tutor.model.resolved import ResolvedCase
from tutor.model.scalars import Authored

Subject = TypeVar("Subject", bound=Authored)
Applies = Literal[
    "case",
    "lesson",
    "catalogue",
    "criteria",
    "answer",
    "catalogue additions",
    "criteria additions",
]
"""Of what adds to a catalogue or to criteria, the rules of these see the whole that comes of it."""


@dataclass(frozen=True)
class Complaint:
    """What a rule found, where in the file, and the way out.

    A rule knows no lines and columns: ``loc`` is the way through keys and indices, which the
    document turns into a position. ``points_at`` says whether the key is wrong, or the value, or
    what follows it.
    """

    loc: Loc
    message: str
    hint: str = ""
    points_at: Spot = "value"


@dataclass(frozen=True)
class Context(Generic[Subject]):
    """One file under check, with everything it may refer to.

    ``criteria`` and ``catalogue`` are those that the file sees: the shared ones, and what its
    folder adds to them. What several rules need of a case is worked out once, when the first of
    them asks for it.
    """

    loaded: Loaded[Subject]
    library: Library
    criteria: Criteria
    catalogue: Catalogue

    @property
    def subject(self) -> Subject:
        """The model of the file."""
        return self.loaded.model

    @cached_property
    def resolved(self) -> ResolvedCase:
        """The case with its findings, options and sources looked up (for case files only)."""
        return resolve(self._case, self.catalogue)

    @cached_property
    def conditions(self) -> tuple[str, ...]:
        """The patient's conditions, including those that come from age (for case files only)."""
        return conditions_of(self._case, self.catalogue)

    @property
    def _case(self) -> Case:
        if not isinstance(self.subject, Case):
            message = f"{type(self.subject).__name__} is no case"
            raise TypeError(message)
        return self.subject


Check = Callable[[Context[Subject]], Iterator[Complaint]]


@dataclass(frozen=True)
class Rule:
    """One rule: its id, the kind of file it applies to, and the function that checks.

    Rules for several kinds of file may share an id. A ``whole`` rule runs only on files whose ids
    all resolve, so that it may look them up without asking whether they are there.
    """

    id: str
    applies: Applies
    check: Callable[..., Iterable[Complaint]]
    severity: Severity
    whole: bool


RULES: list[Rule] = []

READING_RULES = {
    "unreadable": "The file must be a regular file that can be read.",
    "too-large": "A content file holds at most 1 MiB and 50,000 parts, and no list or mapping in "
    "it more than 500 entries.",
    "encoding": "Content files are UTF-8.",
    "characters": "Control, direction and invisible characters have no place in content: they "
    "could act on a reader's terminal or hide words. Tab, newline and joiners are fine.",
    "indentation": "Indent with spaces; YAML does not allow tabs there.",
    "length": "A line has at most 5,000 characters, a text at most 20,000, in 1,000 lines.",
    "nesting": "Content is nested at most 24 levels deep.",
    "aliases": "Anchors, aliases and tags are not used: a reader should see what a file says.",
    "syntax": "The file must be one YAML document: a mapping of keys to values.",
    "duplicate-key": "A key stands once in a mapping; YAML would silently keep the last.",
    "figure-syntax": "A drawing is well-formed XML.",
    "figure-content": "A drawing holds shapes, groups and titles, and nothing else: no scripts, "
    "images, styles, links, references or entities, and only attributes that a figure needs.",
    "figure-parts": "A drawing has a title, a description and a viewBox; every shape says what "
    "tissue it is, and everything with an id has a title of its own, 22 characters at most.",
    "schema": "Every value has the form the schema gives; see 'heel-tutor schema'.",
    "missing-key": "Every key that the schema requires is there.",
    "unknown-key": "Every key is one that the schema knows; the nearest one is suggested.",
    "too-many": "Of one file at most 200 problems are listed, so that no file can flood the rest.",
}
"""What reading a file can find. A file with such a problem has no model, so no rule runs on it."""


def rule(
    name: str, applies: Applies, *, severity: Severity = "error", whole: bool = True
) -> Callable[[Check[Subject]], Check[Subject]]:
    """Return a decorator that registers a check under an id.

    Rules run in the order of their registration, and their problems are sorted afterwards.
    """

    def register(check: Check[Subject]) -> Check[Subject]:
        RULES.append(Rule(name, applies, check, severity, whole))
        return check

    return register


def explain(name: str) -> str | None:
    """Return what a rule demands and why, or None if there is no such rule.

    Where several rules share the id, the docstring of the first one registered speaks for all.
    """
    documented = (getdoc(rule.check) for rule in RULES if rule.id == name)
    return next(documented, None) or READING_RULES.get(name)


def all_rules() -> tuple[str, ...]:
    """Return the ids of all rules, each once, including those that reading a file can break."""
    return tuple(dict.fromkeys((*READING_RULES, *(rule.id for rule in RULES))))
