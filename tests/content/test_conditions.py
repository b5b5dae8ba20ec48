"""A condition is named where a result says that the patient has it, and not where it is denied."""

from pathlib import Path

import pytest

from tests.content.samples import REFERRED, edit, found
from tutor.content.rules.conditions import affirms

WORDS = ("diabet", "insulin", "warfarin")
AFFIRMED = (
    "I have diabetes.",
    '"No, but I have diabetes."',
    '"No, I have diabetes."',
    '"No, diabetes."',
    "No ulcers. Diabetes since 2010.",
    "No ulcers, insulin at night.",
    "No ulcers or clots, and I have diabetes.",
    "No pills, I take insulin or an injection.",
    "No ulcers, and it's insulin or nothing.",
    "No clots, the doctor I see every year says diabetes or nearly so.",
    "Not only diabetes.",
    "Nothing except insulin.",
    "Nothing for my diabetes.",
    "I don't take pills because of the diabetes.",
    "I can't take that with warfarin.",
    "No ulcers; diabetes, though.",
    "No other pills (warfarin apart).",
    "Diabetes? Nine years.",
    "Diabetes: no insulin.",
    "Diabetes, none of it under control.",
    "No diabetes when I was young. Insulin now.",
    "DIABETES.",
    "Never without his\nwarfarin. Warfarin at six.",
)
DENIED = (
    '"I do not have diabetes."',
    "I don't have diabetes.",
    "I don\N{RIGHT SINGLE QUOTATION MARK}t have diabetes.",
    "No diabetes.",
    "I never had diabetes.",
    "He denies diabetes.",
    "Denied any diabetes.",
    "I'm not on warfarin.",
    "Free of diabetes.",
    "Without insulin.",
    "No ulcer, stroke or diabetes.",
    "No diabetes, ulcer or stroke.",
    "No ulcers, clots, insulin, or warfarin.",
    "Neither ulcers nor diabetes.",
    "No, no diabetes.",
    "Diabetes? No.",
    '"Diabetes: never."',
    "Diabetes, no, and no clots.",
    "Diabetes was ruled out.",
    "Kidneys fine.",
)


@pytest.mark.parametrize("text", AFFIRMED)
def test_a_condition_is_named(text: str) -> None:
    """A word counts that no denial of its own clause reaches."""
    assert affirms(text, WORDS)


@pytest.mark.parametrize("text", DENIED)
def test_a_condition_is_denied(text: str) -> None:
    """A word does not count where it is denied in its clause, in a list, or by the answer to it."""
    assert not affirms(text, WORDS)


def test_a_denial_is_told(tmp_path: Path) -> None:
    """The message tells a result that denies the condition from one that is silent."""
    hint = "(let a result say one of: 'blood thinner', 'apixaban')"
    denied = (REFERRED, edit(("Only a blood thinner.", "I have never had a blood thinner.")))
    assert found(tmp_path / "a", "conditions-named", denied) == [
        f"the results only deny the condition 'anticoagulant' {hint}"
    ]
    silent = (REFERRED, edit(("Only a blood thinner.", "Only what keeps me going.")))
    assert found(tmp_path / "b", "conditions-named", silent) == [
        f"no result names the condition 'anticoagulant' {hint}"
    ]


@pytest.mark.parametrize(
    ("was", "names"),
    [
        ("I sit all day.", True),
        ("Not tender on the left.", True),
        ("Insoles did nothing.", False),
    ],
    ids=("work", "examination", "other question"),
)
def test_where_a_condition_is_named(was: str, *, names: bool, tmp_path: Path) -> None:
    """Work and home or an examination may name it as well; another question may not."""
    moved = edit(("Only a blood thinner.", "Some pills."), (was, f"{was} He says apixaban."))
    complaints = found(tmp_path, "conditions-named", (REFERRED, moved))
    assert bool(complaints) is not names
