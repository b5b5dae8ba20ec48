"""Rules about a folder's own words: they are added to the shipped ones and change none of them."""

from collections.abc import Iterable, Iterator, Mapping

from tutor.content.document import Loc, Spot
from tutor.content.library import Loaded
from tutor.content.problem import quoted
from tutor.content.rules.registry import Complaint, Context, Subject, rule
from tutor.model.additions import CatalogueAdditions, CriteriaAdditions
from tutor.model.scalars import Authored

CATALOGUE: tuple[tuple[str, str], ...] = (
    ("inquiries", "inquiry"),
    ("structures", "structure"),
    ("conditions", "condition"),
    ("treatments", "treatment"),
    ("patterns", "pattern"),
)
CRITERIA: tuple[tuple[str, str], ...] = (
    ("references", "reference"),
    ("misconceptions", "misconception"),
)
"""The sections whose entries have ids, and what an entry of each is called."""


@rule("overlay", "catalogue additions", whole=False)
def catalogue_overlay(context: Context[CatalogueAdditions]) -> Iterator[Complaint]:
    """A folder's own words add to the shipped ones: every id is new, and stands once in the folder.

    A catalogue or criteria file that begins with 'adds: true' holds what a folder's cases need
    beside the shipped words. To redefine a shipped id would grade its cases by another meaning of
    it. Another folder may use the same id: each sees its own.
    """
    return _taken(context, CATALOGUE, context.library.catalogue)


@rule("overlay", "criteria additions", whole=False)
def criteria_overlay(context: Context[CriteriaAdditions]) -> Iterator[Complaint]:
    """A folder's own words add to the shipped ones: every id is new, and stands once in the folder.

    The governing document's criteria are not added to: what goes beyond it is a reference.
    """
    return _taken(context, CRITERIA, context.library.criteria)


def _taken(
    context: Context[Subject], sections: Iterable[tuple[str, str]], shared: Loaded[Authored] | None
) -> Iterator[Complaint]:
    """Complain of ids that the shared words have, or an earlier entry of the folder's own."""
    files = context.library.additions_of(context.loaded.home)
    path = context.loaded.document.path
    earlier = [file for file in files if file.document.path < path]
    for section, noun in sections:
        known = {name for _, name in _ids(shared.model, section)} if shared else set()
        used = {
            name: file.document.path.name
            for file in earlier
            for _, name in _ids(file.model, section)
        }
        for loc, name in _ids(context.subject, section):
            points_at: Spot = "value" if loc[-1] == "id" else "key"
            if name in known:
                message = f"the {noun} {quoted(name)} is shared by all folders"
                yield Complaint(loc, message, "give yours an id of its own", points_at)
            elif name in used:
                message = f"the {noun} {quoted(name)} already stands in {quoted(used[name])}"
                yield Complaint(loc, message, "keep one of the two", points_at)
            used.setdefault(name, path.name)


def _ids(words: Authored, section: str) -> Iterator[tuple[Loc, str]]:
    """Yield the ids of a section and where they stand; words of another kind do not have it."""
    entries = getattr(words, section, ())
    if isinstance(entries, Mapping):
        yield from (((section, name), name) for name in entries)
    else:
        yield from (((section, index, "id"), entry.id) for index, entry in enumerate(entries))
