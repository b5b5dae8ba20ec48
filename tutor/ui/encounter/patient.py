"""Who sits there, in words: the person, the complaint and the pain drawing."""

from textual.content import Content

from tutor.model.resolved import PainPatch, Person, ResolvedCase
from tutor.ui.text import MUTED, lines, plain


def person_phrase(person: Person) -> str:
    """Return the patient in a phrase, as seen across the room."""
    noun = {"female": "woman", "male": "man"}[person.sex]
    if person.age < 18:  # noqa: PLR2004 - an adult by law
        noun = {"female": "girl", "male": "boy"}[person.sex]
    side = "both heels" if person.side == "both" else f"{person.side} heel"
    return f"{person.age}-year-old {noun}, {person.occupation} · {side}"


def drawing_lines(patches: tuple[PainPatch, ...]) -> list[str]:
    """Return the pain drawing in words, one patch a line."""
    return [f"{_side(one)}{one.region.replace('-', ' ')}: {one.quality}" for one in patches]


def _side(patch: PainPatch) -> str:
    return "both sides, " if patch.side == "both" else f"{patch.side} "


def patient_card(case: ResolvedCase) -> Content:
    """Return complaint and pain drawing as one text."""
    return lines(
        [
            plain("In the patient's words", "bold $primary"),
            " ".join(case.complaint.split()),
            "",
            plain("Pain drawing", "bold $primary"),
            *[f"• {line}" for line in drawing_lines(case.pain)],
            "",
            plain("Drawn by the patient before you came in.", MUTED),
        ]
    )
