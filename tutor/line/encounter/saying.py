"""The patient and the findings, as they are said wherever they are said."""

from collections.abc import Iterator

from tutor.flow.encounter import EncounterFlow, Entry, MeetView
from tutor.line.talk import Line, Speaker
from tutor.wording import words


def patient_lines(patient: MeetView) -> Iterator[Line]:
    """Say who the patient is, the complaint, and the drawing."""
    yield Line("tutor", words.encounter_lines.person_sentence(patient.person))
    yield Line("patient", " ".join(patient.complaint.split()))
    yield from drawing_lines(patient)


def drawing_lines(patient: MeetView) -> Iterator[Line]:
    """Say the pain drawing, as far as it is there, in words."""
    yield Line("figure", words.encounter.drawn_line(drawn_on=patient.drawn_on))
    for line in words.encounter.drawing_lines(patient.drawing):
        yield Line("figure", line)


def entry_line(number: int, entry: Entry) -> Line:
    """Say a finding under its number in the chart; what was asked is answered by the patient."""
    speaker: Speaker = "patient" if entry.kind == "question" else "finding"
    return Line(speaker, words.encounter_lines.entry_line(number, entry))


def numbered_chart(flow: EncounterFlow) -> dict[int, Entry]:
    """Return the chart by the numbers under which its findings are said."""
    return dict(enumerate(flow.chart, start=1))


def how_line(flow: EncounterFlow, inquiry: str) -> Line:
    """Say how a question is put, or how a test is done."""
    asks = next(row.asks for row in flow.investigate.inquiries if row.id == inquiry)
    how = words.encounter.how_done(asks)
    return Line("tutor", how or words.encounter_lines.NO_DESCRIPTION)
