"""Meet and Investigate line by line: what is typed, what is said, and what is recorded."""

import pytest

from tests.line.visits import CROSSED, ONSET, heard, last, recorded
from tutor.store import Store
from tutor.wording import words


def test_a_patient_is_introduced() -> None:
    """Person, complaint and drawing in words, and the way on."""
    said = last("again")
    assert said.pop(2).startswith('patient: "My right heel')
    assert said == [
        "tutor: Meet: a new patient.",
        "tutor: 38-year-old man, warehouse order picker. What hurts: right heel.",
        "figure: Drawn by the patient before you came in.",
        "figure: shooting, right: lateral heel",
        "tutor: 1 or next: See the patient",
        "tutor: 2 or home: Leave the patient for now; everything is kept",
    ]


HOW_ONSET = "tutor: When did the heel pain start, and what were you doing at the time?"
NO_RESULT = "tutor: Its result is not there yet, so it cannot be evidence today."
HOW = (words.encounter_lines.ASK_HOW, words.encounter_lines.MARK_HOW)
ASKING: list[tuple[tuple[str, ...], list[str]]] = [
    (("next", "1", "1"), [f"patient: 1. {ONSET}"]),
    (("next", "1", "1", "1"), [f"patient: 1. {ONSET}"]),
    (("next", "1", "how 1"), [HOW_ONSET]),
    (
        ("next", "does coughing hurt?"),
        ["tutor: 1 match, for: does coughing hurt?", "tutor: 1. Coughing and straining"],
    ),
    (("next", "slr", "2"), [f"finding: 1. {CROSSED}"]),
    (("next", "zzzzqq"), ["tutor: Try other words: nothing matches zzzzqq"]),
    (("next", "1", "zzzzqq"), ["tutor: Try other words: nothing matches zzzzqq"]),
    (
        ("next", "lumbar mri", "1"),
        ["finding: 1. MRI of the lumbar spine: Ordered; the result comes in days."],
    ),
    (("next", "lumbar mri", "1", "mark 1"), [NO_RESULT]),
    (("next", "mark 1"), ["tutor: The chart has no finding 1; it has 0 entries."]),
    (("next", "mark"), [f"tutor: {words.encounter_lines.MARK_HOW}"]),
    (("next", "1", "1", "mark 1"), ["you: Marked: Onset. 1 marked of three to six."]),
    (
        ("next", "1", "1", "mark 1", "MARK 1"),
        ["you: No longer marked: Onset. 0 marked of three to six."],
    ),
    (("next", "how"), [f"tutor: {line}" for line in HOW]),
    (("next", "99"), ["tutor: Try other words: nothing matches 99"]),
    (("see the patient",), [f"tutor: {words.line.not_understood(2)}"]),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "said"), ASKING)
def test_asking_and_marking(typed: tuple[str, ...], said: list[str]) -> None:
    """Numbers ask, typed words find, and what means nothing changes nothing."""
    assert last(*typed) == said


def test_only_what_is_chosen_is_asked_and_recorded() -> None:
    """Typed words alone reveal nothing; the same inquiry again is no event."""
    store = Store.in_memory()
    heard("next", "does coughing hurt?", "slr", "2", "2", "mark 1", store=store)
    assert recorded(store) == [
        ("moved/1", {"stage": "investigate"}),
        ("asked/1", {"inquiry": "crossed-straight-leg-raise"}),
        ("evidence-chosen/1", {"inquiry": "crossed-straight-leg-raise", "on": True}),
    ]


def test_a_group_says_what_was_asked_already_and_how_much_is_left() -> None:
    """A list is not said again after each answer, but on coming back to it."""
    said = last("next", "1", "1", "3", "back")
    assert said[0].startswith("tutor: Investigate. The chart has 2 entries, 2 minutes;")
    assert said[1:3] == [
        "tutor: 1. The pain, 2 of 7 asked",
        "tutor: 2. Aggravating and easing, 0 of 7 asked",
    ]
    assert said[-1] == "tutor: 16 or next: Go on to the call"
    assert last("next", "1", "1", "3", "back", "1")[:3] == [
        "tutor: The pain.",
        "tutor: Asked already: Onset; Path of the pain.",
        "tutor: 1. Onset",
    ]


def test_what_more_is_drawn_is_said_with_the_answer() -> None:
    """Once, where the path of the pain is told."""
    said = last("next", "1", "3")
    assert said[1:] == [
        "figure: Drawn by the patient, and gone on with when you asked where it goes.",
        "figure: aching, right: low back",
        "figure: shooting, right: buttock, posterior thigh, posterior calf, lateral heel",
        "figure: tingling, right: lateral foot",
    ]
    assert last("next", "1", "3", "3") == said[:1]
    assert last("next", "1", "3", "patient")[-4:] == said[1:]


def test_many_matches_are_said_a_few_at_a_time() -> None:
    """A word leads to the next ones, as often as there are more."""
    typed = ["next", "does it hurt to walk or stand"]
    offered: list[str] = []
    said = last(*typed)
    count = int(said[0].removeprefix("tutor: ").split()[0])
    while " or more: " in said[-1]:
        assert len(said) == 1 + 7 + 1
        offered += said[1:-1]
        typed.append("more")
        said = last(*typed)
    offered += said[1:]
    labels = {line.partition(". ")[2] for line in offered}
    assert len(offered) == len(labels) == count > 7


def test_the_chart_says_all_findings_and_numbers_mark_them() -> None:
    """With their numbers; back leads to the list where one was."""
    typed = ("next", "1", "1", "slr", "2", "chart")
    assert last(*typed) == [
        "tutor: The chart has 2 entries, 2 minutes; 0 marked of three to six.",
        f"tutor: {words.encounter_lines.CHART_HOW}",
        f"patient: 1. {ONSET}",
        f"finding: 2. {CROSSED}",
    ]
    assert last(*typed, "2") == [
        "you: Marked: Crossed straight-leg raise. 1 marked of three to six."
    ]
    assert "2. Crossed straight-leg raise, marked as evidence: " in last(*typed, "2", "again")[-1]
    assert last(*typed, "3") == ["tutor: The chart has no finding 3; it has 2 entries."]
    assert last(*typed, "how 9") == ["tutor: The chart has no finding 9; it has 2 entries."]
    assert last(*typed, "how 1") == [HOW_ONSET]
    assert last(*typed, "back")[0] == "tutor: 3 matches, the best first, for: slr"
    assert last("next", "chart")[1:] == [f"tutor: {words.encounter.EMPTY_CHART}"]
    assert last(*typed, "9" * 999) == [f"tutor: {words.line.not_understood(0)}"]
