"""What each section of a debrief says in lines: items, what went wrong before what went well.

An item is what stands together: a finding with what was made of it. So much is said of an item that
nothing has to be looked up, since a listener cannot glance at a note; what rests on the same basis
as an item before says only its number.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from tutor.flow.debrief import DebriefFlow, SectionId
from tutor.flow.debrief.evidence import UNREMARKABLE, Compared, Worth
from tutor.flow.debrief.notes import Note
from tutor.flow.debrief.path import Essential
from tutor.line.place import Said
from tutor.line.talk import Line
from tutor.wording import words

Items = Iterator[Said]


def first_view(flow: DebriefFlow) -> Iterator[Line]:
    """Say what came of it: safety, call, plan, what decided, certainty, total, what is next."""
    case, grade, shown = flow.case, flow.grade, flow.overview
    yield from _safety(flow)
    yield from _marks(words.verdicts.call_lines(case, grade, shown.call))
    yield _mark(words.plans.plan_sentence(case, shown.plan))
    if shown.screen is not None:
        yield _mark(words.verdicts.screen_sentence(shown.screen))
    yield from _marks(words.debrief_lines.decided_lines(shown.deciding))
    heaviest = shown.deciding.heaviest
    if heaviest is not None:
        yield Line("finding", words.debrief.result_sentence(heaviest))
        yield from _marks([words.debrief_lines.why_line(shown.lesson)])
    yield _mark(words.verdicts.certainty_sentence(shown.certainty))
    yield _mark(words.grades.verdict_sentence(grade, shown.total.told))
    if shown.total.newest is not None:
        yield _mark(words.verdicts.scoring_note(grade.scoring, shown.total.newest))
    yield Line("tutor", words.debrief_lines.next_line(shown.next))


def items_of(flow: DebriefFlow, section: SectionId) -> tuple[Said, ...]:
    """Return the items of a section, one after the other."""
    return tuple(ITEMS[section](flow))


def _safety(flow: DebriefFlow) -> Iterator[Line]:
    sentences = words.grades.safety_sentences(flow.case, flow.grade)
    for sentence, failure in zip(sentences, flow.overview.safety, strict=True):
        basis = words.labels.basis_line(failure.basis) if failure.basis else ""
        yield _mark(words.debrief_lines.safety_line(sentence, basis))


def _evidence(flow: DebriefFlow) -> Items:
    evidence, bases = flow.evidence, _Bases(flow.evidence.notes)
    yield tuple(_marks(words.evidence.tally_lines(flow.case, flow.grade, evidence)))
    for kind, found in evidence.kinds.items():
        heading = words.evidence.kind_heading(kind, len(found))
        for compared in found:
            lead = _heading(heading) if compared is found[0] else ()
            yield (*lead, *_compared(bases, compared))


def _compared(bases: "_Bases", compared: Compared) -> Iterator[Line]:
    yield Line("finding", words.debrief.result_sentence(compared.finding))
    if compared.kind in UNREMARKABLE:
        return
    said = [
        words.debrief_lines.compared_line(compared),
        words.debrief_lines.why_line(compared.finding.why),
        bases.say(compared.note),
    ]
    yield _mark(" ".join(filter(None, said)))
    if compared.worth is not None:
        yield _worth(bases, compared.worth)


def _worth(bases: "_Bases", worth: Worth) -> Line:
    remark, study = bases.say(worth.remark), bases.say(worth.study)
    return _mark(words.evidence.worth_sentence(worth.accuracy, remark, study))


def _plan(flow: DebriefFlow) -> Items:
    plan, bases = flow.plan, _Bases(flow.plan.notes)
    if plan.limits:
        yield tuple(_marks(words.plans.limit_sentence(limit) for limit in plan.limits))
    for view in plan.worst_first:
        said = words.debrief_lines.option_line(flow.case, view)
        yield (_mark(" ".join(filter(None, (said, bases.say(view.note))))),)


def _document(flow: DebriefFlow) -> Items:
    view = flow.reading
    yield tuple(_marks(words.grades.reading_sentences(flow.case, view.reading)))
    for sign in view.signs:
        shown = (Line("finding", words.debrief.result_sentence(found)) for found in sign.findings)
        basis = words.labels.basis_line(sign.basis)
        yield (_mark(words.debrief_lines.sign_line(sign)), *shown, _mark(basis))
    for finding in view.local_tests:
        lead = _heading(words.debrief.LOCAL_TESTS) if finding is view.local_tests[0] else ()
        yield (*lead, Line("finding", words.debrief.result_sentence(finding)))
    if view.second is not None:
        said = words.debrief.result_sentence(view.second)
        yield (*_heading(words.debrief.SECOND), Line("finding", said))


def _expert(flow: DebriefFlow) -> Items:
    path, case = flow.path, flow.case
    yield (
        Line("tutor", f"{words.debrief_lines.EXPERT_SAYS} {case.summary}"),
        Line("tutor", f"{words.debrief_lines.WHY_THIS_CALL} {case.because}"),
    )
    yield _heading(words.debrief.essentials_heading(path))
    for essential in sorted(path.essentials, key=lambda essential: essential.place is not None):
        yield tuple(_essential(essential))
    for place, (name, why) in enumerate(path.against.items()):
        lead = () if place else _heading(words.debrief.against_heading(path))
        label = words.labels.source_label(case, name)
        yield (*lead, _mark(words.debrief_lines.against_line(label, why)))
    for error in path.misconceptions:
        lead = _heading(words.debrief.INVITED) if error is path.misconceptions[0] else ()
        yield (*lead, _mark(words.debrief_lines.error_line(error.says, error.correction)))


def _essential(essential: Essential) -> Iterator[Line]:
    yield _mark(words.debrief_lines.essential_line(essential))
    yield Line("finding", essential.finding.result)


def _score(flow: DebriefFlow) -> Items:
    score, bases = flow.score, _Bases(flow.score.notes)
    yield tuple(_marks(words.debrief_lines.part_line(row) for row in score.rows))
    yield (_mark(words.debrief_lines.total_line(score)),)
    for held in score.caps:
        yield (_mark(f"{words.debrief.cap_sentence(held.cap)} {bases.say(held.note)}"),)
    yield (_mark(words.debrief.scoring_sentence(flow.grade)),)
    for group in score.groups:
        for row in group.marks:
            first = row is group.marks[0]
            lead = _heading(words.debrief_lines.part_heading(group.key)) if first else ()
            said = [words.debrief_lines.mark_line(flow.case, row)]
            if row.note is not None:
                why = words.labels.why_words(row.mark)
                said += [words.debrief_lines.why_line(why), bases.say(row.note)]
            yield (*lead, _mark(" ".join(filter(None, said))))


ITEMS: Mapping[SectionId, Callable[[DebriefFlow], Items]] = {
    "evidence": _evidence,
    "options": _plan,
    "reading": _document,
    "path": _expert,
    "score": _score,
}
"""The sections that are read from their beginning to their end."""


class _Bases:
    """What a section rests on: said in full where it is first needed, then by its number.

    The numbers are this face's own, since its items have an order of their own.
    """

    def __init__(self, notes: Iterable[Note]) -> None:
        self._notes = {note.number: note for note in notes}
        self._said: dict[int, int] = {}

    def say(self, note: int | None) -> str:
        if note is None:
            return ""
        if note in self._said:
            return words.debrief_lines.basis_again(self._said[note])
        self._said[note] = len(self._said) + 1
        says = words.debrief.note_words(self._notes[note])
        return words.debrief_lines.basis_said(self._said[note], says)


def _mark(said: str) -> Line:
    return Line("mark", said)


def _marks(sentences: Iterable[str]) -> Iterator[Line]:
    yield from (_mark(sentence) for sentence in sentences if sentence)


def _heading(heading: str) -> Said:
    return (Line("tutor", words.debrief_lines.heading_line(heading)),)
