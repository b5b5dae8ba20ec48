"""Rules about what all cases share: every entry has a basis, and what cases rely on is there.

A fault here would show in every case at once, or worse in none: grading would cite nothing.
"""

from collections.abc import Iterator

from tutor.content.rules.registry import Complaint, Context, rule
from tutor.grading.marks import ALWAYS_CITED
from tutor.model.catalogue import Catalogue
from tutor.model.criteria import Criteria


@rule("basis", "catalogue")
def catalogue_basis(context: Context[Catalogue]) -> Iterator[Complaint]:
    """Everything that is scored names its basis: the governing document or a reference beyond it.

    An inquiry takes its sign for its basis; a treatment needs a reason and a basis under 'default'.
    """
    catalogue = context.subject
    for name, inquiry in catalogue.inquiries.items():
        if inquiry.grounds() is None:
            yield _missing_basis(["inquiries", name], "inquiry", "'sign' or 'basis'")
    for name, structure in catalogue.structures.items():
        if structure.grounds() is None:
            yield _missing_basis(["structures", name], "structure", "'criterion' or 'basis'")
    for name, treatment in catalogue.treatments.items():
        if "default" not in treatment.basis:
            yield _missing_basis(["treatments", name, "basis"], "treatment", "'default'")
        if "default" not in treatment.why:
            message = f"the treatment '{name}' has no reason under 'default'"
            yield Complaint(["treatments", name, "why"], message, "say why, for everyone", "key")


def _missing_basis(loc: list[str | int], kind: str, keys: str) -> Complaint:
    """Return the complaint that an entry has no basis; ``keys`` are those that could give one."""
    return Complaint(loc, f"the {kind} '{loc[1]}' has no basis", f"add {keys}", "key")


@rule("path", "catalogue")
def spine_paths(context: Context[Catalogue]) -> Iterator[Complaint]:
    """A structure of the spine says which way its pain takes down to the heel.

    Without a path no rule could tell whether the pain that a patient draws fits the source.
    """
    for name, structure in context.subject.structures.items():
        if structure.region == "spine" and not structure.path and not structure.distractor:
            message = f"the structure '{name}' has no path"
            yield Complaint(["structures", name], message, "add 'path: [buttock, ...]'", "key")


@rule("near-region", "catalogue")
def near_region(context: Context[Catalogue]) -> Iterator[Complaint]:
    """A structure is near only to structures of its own region.

    A source that is near the true one earns a part of the marks. Back and heel are never nearly the
    same: to tell them apart is what the tutorial teaches.
    """
    structures = context.subject.structures
    for name, structure in structures.items():
        for other in structure.near:
            if structures[other].region != structure.region:
                message = f"'{other}' lies in another region than '{name}'"
                yield Complaint(["structures", name, "near", other], message, "leave it out", "key")


@rule("linked-groups", "catalogue")
def linked_groups(context: Context[Catalogue]) -> Iterator[Complaint]:
    """No inquiry stands twice in a group of linked ones.

    A slip of that kind hides the inquiry that was meant, and nothing then holds it to the others.
    """
    for number, group in enumerate(context.subject.linked):
        for index, name in enumerate(group):
            if name in group[:index]:
                message = f"'{name}' stands twice in this group"
                hint = "name the inquiry that was meant, or leave it out"
                yield Complaint(["linked", number, index], message, hint)


@rule("always-cited", "criteria")
def always_cited(context: Context[Criteria]) -> Iterator[Complaint]:
    """What grading cites in every case, whatever its sources, is among criteria and references.

    Otherwise a mark would rest on a basis that says nothing.
    """
    # Sorted, because the order of a set changes from run to run and would change the report.
    for basis in sorted(ALWAYS_CITED - context.subject.sayings.keys()):
        kind, _, name = basis.partition(":")
        group = "criteria" if kind == "document" else "references"
        yield Complaint([group], f"grading cites '{name}', which is not here", "add it", "key")
