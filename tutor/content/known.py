"""The ids that a folder's files may name, with what a reader needs to tell them apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tutor.content.library import Library
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import FOUR_SIGNS, PROMPT, Criteria
from tutor.model.scalars import CALLS, Named


@dataclass(frozen=True)
class Known:
    """An id, its label, and what it says or is, where the label does not tell."""

    id: str
    label: str
    says: str = ""


def known_ids(library: Library, home: Path | None) -> Mapping[Named, tuple[Known, ...]]:
    """Return every id that may be named in a folder, in the order of the files that bring them."""
    words = library.words_of(home)
    known: dict[Named, tuple[Known, ...]] = {}
    if words.catalogue:
        known |= {kind: tuple(ids) for kind, ids in _of_catalogue(words.catalogue)}
    if words.criteria:
        known |= {kind: tuple(ids) for kind, ids in _of_criteria(words.criteria)}
    lessons = (loaded.model for loaded in library.lessons.values())
    known["lesson"] = tuple(Known(lesson.id, lesson.title) for lesson in lessons)
    known["case"] = tuple(Known(case.id, case.title) for case in library.cases_in_order)
    known["figure"] = tuple(Known(name, "") for name in sorted(library.drawings.paths))
    return known


def _of_catalogue(catalogue: Catalogue) -> Iterator[tuple[Named, list[Known]]]:
    yield (
        "inquiry",
        [
            Known(name, inquiry.name or inquiry.label, inquiry.label)
            for name, inquiry in catalogue.inquiries.items()
        ],
    )
    structures = [
        Known(name, structure.label, structure.summary)
        for name, structure in catalogue.structures.items()
    ]
    yield "structure", structures
    calls = [Known(call, f"every {call} case") for call in CALLS]
    yield "speaker", [*structures, *calls, Known("default", "all others")]
    yield (
        "treatment",
        [
            Known(name, treatment.label, treatment.group)
            for name, treatment in catalogue.treatments.items()
        ],
    )
    yield (
        "condition",
        [Known(name, condition.label) for name, condition in catalogue.conditions.items()],
    )


def _of_criteria(criteria: Criteria) -> Iterator[tuple[Named, list[Known]]]:
    says = criteria.sayings
    signs = (*FOUR_SIGNS, PROMPT)
    yield "criterion", [Known(known.id, "", known.says) for known in criteria.criteria]
    yield (
        "sign",
        [Known(known.id, "", known.says) for known in criteria.criteria if known.id in signs],
    )
    yield (
        "reference",
        [Known(known.id, "", says[f"beyond:{known.id}"]) for known in criteria.references],
    )
    yield "basis", [Known(name, "", text) for name, text in says.items()]
    yield (
        "misconception",
        [Known(known.id, known.says, known.correction) for known in criteria.misconceptions],
    )
