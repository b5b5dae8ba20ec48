"""Rules about what a case rests on: the basis that a finding inherits, and the doubt of its key.

Both are taken over from the catalogue without being written, and so are read by nobody.
"""

import re
from collections.abc import Iterator

from tutor.content.problem import quoted, quoted_list
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.grading.bounds import reaches
from tutor.grading.marks import TEACHING
from tutor.model.case import Case
from tutor.model.catalogue import Accuracy, Catalogue
from tutor.model.resolved import Finding

NEAR_IN_DOUBT = 0.3
"""How near the nearest rival is at least where an honest expert would not be certain."""
CERTAIN = 3
"""The certainty that an honest expert states where nothing is in doubt."""
REGIONS = {"referred": "spine", "local": "foot"}
"""The region that a finding argues for, by what it supports."""


@rule("doubt-near", "case")
def doubt_near(context: Context[Case]) -> Iterator[Complaint]:
    """Where the key is not certain, a rival of it earns a part of the marks for the source.

    Of the structures that 'expert.against' argues against and that lie in the region of a true
    source, at least one has 0.3 or more under 'near', in the case or in the catalogue. Which of
    them 'because' calls the nearest is not read: a program does not understand the sentence.
    """
    case = context.resolved
    if case.certainty == CERTAIN:
        return
    regions = {case.structure[source].region for source in case.sources}
    rivals = [
        name
        for name in case.against
        if name not in case.sources and case.structure[name].region in regions
    ]
    most = max((near.get(name, 0.0) for near in case.near.values() for name in rivals), default=0.0)
    if not reaches(most, NEAR_IN_DOUBT):
        message = "the key is in doubt, but no rival under 'against' is near to the source"
        hint = f"under 'near' give {NEAR_IN_DOUBT} or more to the nearest of: {quoted_list(rivals)}"
        missing = "argue in 'against' with the nearest rival of the same region"
        yield Complaint(["key", "certainty"], message, hint if rivals else missing)


@rule("own-basis", "case")
def own_basis(context: Context[Case]) -> Iterator[Complaint]:
    """A finding does not inherit a basis that argues for something else.

    A finding without 'basis' or 'sign' takes the catalogue's. Where that is a reference beyond the
    document, other than standard teaching, the finding needs one of its own in two cases. The first
    is an error: it supports a region for which the inquiry never speaks in the catalogue. A clear
    result is exempt where the study says how often the test misses, since that speaks for it. The
    second is a warning: it is positive and supports a true source, and the title of the reference
    names other structures only, none of them near to that source. Reasons of the plan are not
    looked at: most cases word them anew for the patient on purpose.
    """
    for finding in _inheriting(context):
        known = context.catalogue.inquiries[finding.inquiry]
        spoken = {known.supports.positive, known.supports.normal} - {"neither"}
        telling = not finding.positive and _tells_misses(known.accuracy, finding.basis)
        if spoken and finding.supports not in spoken and not telling:
            message = f"the basis of '{finding.inquiry}' never speaks for '{finding.supports}'"
            yield Complaint(["findings", finding.inquiry], message, _hint(finding), "key")


@rule("own-basis", "case", severity="warning")
def basis_about_another(context: Context[Case]) -> Iterator[Complaint]:
    """A finding does not inherit a basis whose title names only structures that are not at work."""
    case, structures = context.resolved, context.catalogue.structures
    for finding in _inheriting(context):
        region = REGIONS[finding.supports]
        sources = {name for name in case.sources if structures[name].region == region}
        named = _named(context.criteria.sayings.get(finding.basis, ""), context.catalogue)
        related = sources | {
            name
            for name in named
            for source in sources
            if structures[name].near.get(source) or case.near[source].get(name)
        }
        if finding.positive and sources and named and not named & related:
            message = f"the basis of '{finding.inquiry}' is about {quoted_list(sorted(named))}"
            yield Complaint(["findings", finding.inquiry], message, _hint(finding), "key")


def _inheriting(context: Context[Case]) -> Iterator[Finding]:
    """Yield the listed findings that argue for a region on the catalogue's word alone."""
    for name, own in context.subject.findings.items():
        finding = context.resolved.finding[name]
        inherits = own.basis is None and own.sign is None and finding.supports in REGIONS
        if inherits and finding.basis.startswith("beyond:") and finding.basis != TEACHING:
            yield finding


def _tells_misses(accuracy: Accuracy | None, basis: str) -> bool:
    """Tell whether a basis is a study that says how much a clear result of the test is worth."""
    if accuracy is None or basis != f"beyond:{accuracy.reference}":
        return False
    return accuracy.sensitivity is not None or accuracy.likelihood_ratio_negative is not None


def _named(title: str, catalogue: Catalogue) -> set[str]:
    """Return the structures that a title names, by their labels or the words for them."""
    return {
        name
        for name, structure in catalogue.structures.items()
        for word in (structure.label, *structure.words)
        if re.search(rf"\b{re.escape(word.lower())}\b", title.lower())
    }


def _hint(finding: Finding) -> str:
    return f"it inherits {quoted(finding.basis)}: give it a 'basis' of its own"
