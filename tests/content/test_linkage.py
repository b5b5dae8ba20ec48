"""Where a link is missing the checker says how to mend it; where none is needed it is silent."""

from pathlib import Path

import pytest

from tests.content.bad_linkage import BACK_PAIN, BENDING, MIXED
from tests.content.samples import CATALOGUE, LOCAL, REFERRED, Change, edit, found

SLUMP = "  slump: {result: Pulls., positive: true, why: Old., "
OLD_BACK = "unlinked: {reason: older, shown-by: heel-pad-compression}}\n"
LINKED = "linked:\n  - [slump, achilles-reflex, lumbar-mri]\nstructures:\n"


def in_local(*lines: str) -> tuple[str, Change]:
    """Return a change that adds findings to the local case."""
    return LOCAL, edit(("key:\n", "".join(lines) + "key:\n"))


def test_stock_answers_are_to_be_listed(tmp_path: Path) -> None:
    """The hint asks for each unlisted inquiry of the group; once it is there, nothing is said."""
    linked = (CATALOGUE, edit(("structures:\n", LINKED)))
    normal = "  lumbar-mri: {result: Fine., positive: false, why: It fits.}\nkey:\n"
    hint = "(list each of them, abnormal or expressly normal)"
    assert found(tmp_path / "a", "stock-beside-positive", linked) == [
        f"'achilles-reflex' is positive beside stock answers of 'lumbar-mri' {hint}",
        f"'slump' is positive beside stock answers of 'lumbar-mri' {hint}",
    ]
    listed = (REFERRED, edit(("key:\n", normal)))
    assert found(tmp_path / "b", "stock-beside-positive", linked, listed) == []


def test_a_test_that_is_not_done_needs_no_answer(tmp_path: Path) -> None:
    """Who bears no weight is not asked to stand, if the catalogue has words for that."""
    linked, standing = (
        ("structures:\n", LINKED),
        ("    wasteful: true\n", "    weight-bearing: true\n"),
    )
    wordings = ("treatments:\n", "not-done: [Left out., Not done., Spared.]\ntreatments:\n")
    lame = (REFERRED, edit(("  side: left\n", "  side: left\n  bears-weight: painful\n")))
    rule = "stock-beside-positive"
    assert len(found(tmp_path / "a", rule, (CATALOGUE, edit(linked, standing, wordings)))) == 2
    assert len(found(tmp_path / "b", rule, (CATALOGUE, edit(linked, standing)), lame)) == 2
    assert found(tmp_path / "c", rule, (CATALOGUE, edit(linked, standing, wordings)), lame) == []


def test_open_and_unknown_members_have_no_stock_answer(tmp_path: Path) -> None:
    """An open inquiry has its own rule, and an inquiry that is nowhere is no answer at all."""
    group = "linked:\n  - [slump, pain-quality, no-such]\nstructures:\n"
    opened = (
        "  pain-quality: {kind: question, group: G, label: L, open: true, minutes: 1, "
        "supports: {positive: neither}, basis: beyond:standard-teaching}\n"
    )
    change = edit(("structures:\n", group), ("inquiries:\n", "inquiries:\n" + opened))
    assert found(tmp_path, "stock-beside-positive", (CATALOGUE, change)) == []


def test_a_mixed_case_says_what_its_legs_are(tmp_path: Path) -> None:
    """The hint names the findings that count so far, and says why a told finding is not enough."""
    mixed = (LOCAL, edit(*MIXED, ("key:\n", BACK_PAIN + "key:\n")))
    assert found(tmp_path / "a", "mixed-two-legs", mixed) == [
        "a mixed case needs 2 positive findings that support 'referred' (so far: 'back-pain')"
    ]
    told = (LOCAL, edit(*MIXED, ("key:\n", BACK_PAIN + "key:\n"), BENDING))
    assert found(tmp_path / "b", "mixed-two-legs", told) == [
        (
            "no positive examination supports 'referred' "
            "(add one: what the patient tells does not make a region involved)"
        )
    ]
    normal = "  slump: {result: Fine., positive: false, supports: referred, why: No.}\n"
    empty = (LOCAL, edit(*MIXED, ("key:\n", normal + "key:\n")))
    assert found(tmp_path / "c", "mixed-two-legs", empty) == [
        "a mixed case needs 2 positive findings that support 'referred' (so far: none)"
    ]
    slump = BACK_PAIN + SLUMP.removesuffix(", ") + "}\nkey:\n"
    assert found(tmp_path / "d", "mixed-two-legs", (LOCAL, edit(*MIXED, ("key:\n", slump)))) == []


@pytest.mark.parametrize(
    ("stands", "region"),
    [
        ("supports: neither}", "referred"),
        ("weight: 1}", "referred"),
        ("supports: referred}", "referred"),
        ("supports: local}", None),
        (OLD_BACK.strip(), None),
    ],
)
def test_another_regions_sign_gives_a_reason(
    stands: str, region: str | None, tmp_path: Path
) -> None:
    """In a local case a sign of the back is unlinked, or expressly supports the heel."""
    complaints = found(tmp_path, "unlinked-reason", in_local(f"{SLUMP}{stands}\n"))
    assert complaints == (
        [
            (
                f"'slump' is positive, which speaks for '{region}', and is not unlinked "
                "(add 'unlinked: {reason: ..., shown-by: ...}', or say what it supports)"
            )
        ]
        if region
        else []
    )


def test_a_silent_inquiry_that_is_made_to_speak_gives_a_reason(tmp_path: Path) -> None:
    """What the catalogue leaves open and the case turns to another region is a claim to mend."""
    work = "    positive: true\n    why: It explains"
    change = edit((work, f"    supports: referred\n{work}"))
    assert found(tmp_path, "unlinked-reason", (LOCAL, change)) == [
        (
            "'work-and-home' is positive, which speaks for 'referred', and is not unlinked "
            "(add 'unlinked: {reason: ..., shown-by: ...}', or say what it supports)"
        )
    ]


def test_in_a_mixed_case_every_silenced_sign_gives_a_reason(tmp_path: Path) -> None:
    """A sign that speaks for neither of both regions has to say why; a picture does not."""
    speechless = f"{SLUMP}supports: neither}}\n"
    picture = "  lumbar-mri: {result: A bulge., positive: true, supports: neither, why: Old.}\n"
    bulges = (
        "    supports: {positive: neither}\n    basis: beyond:standard-teaching\n    minutes: 30",
    )
    speaks = edit((bulges[0], bulges[0].replace("neither", "referred", 1)))
    mixed = (LOCAL, edit(*MIXED, ("key:\n", speechless + picture + "key:\n")))
    complaints = found(tmp_path / "a", "unlinked-reason", (CATALOGUE, speaks), mixed)
    assert [line.split(" ")[0] for line in complaints] == ["'slump'"]
    local = in_local(speechless + picture)
    complaints = found(tmp_path / "b", "unlinked-reason", (CATALOGUE, speaks), local)
    assert [line.split(" ")[0] for line in complaints] == ["'slump'", "'lumbar-mri'"]


def test_a_sign_of_the_true_region_may_be_silenced(tmp_path: Path) -> None:
    """Outside mixed cases a sign of the call's own region that supports nothing needs no reason."""
    change = edit(("basis: beyond:slump-study-2008", "supports: neither"))
    assert found(tmp_path, "unlinked-reason", (REFERRED, change)) == []


def test_what_is_unlinked_is_positive_and_supports_nothing(tmp_path: Path) -> None:
    """The hint says which of two words that contradict each other to leave out."""
    normal = "  back-pain: {result: No., positive: false, why: No., " + OLD_BACK
    speaks = f"{SLUMP}supports: local, {OLD_BACK}"
    assert found(tmp_path, "unlinked-reason", in_local(normal, speaks)) == [
        "'back-pain' is unlinked, but not positive (leave 'unlinked' out)",
        "'slump' is unlinked, and supports 'local' all the same (leave one of the two out)",
    ]


def test_what_shows_it_is_essential(tmp_path: Path) -> None:
    """The hint asks for a listed essential inquiry; a critical one is essential."""
    onset = "unlinked: {reason: older, shown-by: onset}}\n"
    complaints = found(tmp_path / "a", "incidental-shown", in_local(SLUMP + onset))
    assert complaints == [
        (
            "what shows that 'slump' is unlinked is not essential: 'onset' "
            "(name a listed essential inquiry)"
        )
    ]
    critical = (
        LOCAL,
        edit(
            ("key:\n", SLUMP + onset + "key:\n"),
            ("over a year.\"', ", "over a year.\"', critical: true, "),
        ),
    )
    assert found(tmp_path / "b", "incidental-shown", critical) == []


@pytest.mark.parametrize(
    ("reason", "result", "shows"),
    [
        ("other-side-too", "Pulls at 60° on both sides.", True),
        ("other-side-too", "Pulls at 60°.", False),
        ("older", "Pulls, and has for twelve years.", True),
        ("older", "Pulls at 60°.", False),
        ("not-the-pain", "Pulls behind the knee. That isn't the burn.", True),
        ("not-the-pain", "Pulls behind the knee.", False),
        ("does-not-move-with-it", "Pulls, the same with the head up.", True),
        ("does-not-move-with-it", "Pulls behind the knee.", False),
        ("picture-only", "A bulge that is not new, on both sides, the same for years.", False),
    ],
)
def test_a_finding_may_show_it_by_itself(
    reason: str, result: str, *, shows: bool, tmp_path: Path
) -> None:
    """A result shows that its finding is unlinked where it says what the reason needs."""
    itself = (
        f'  slump: {{result: "{result}", positive: true, essential: true, why: Old., '
        f"unlinked: {{reason: {reason}, shown-by: slump}}}}\n"
    )
    complaints = found(tmp_path, "incidental-shown", in_local(itself))
    assert complaints == (
        []
        if shows
        else [
            (
                f"the result of 'slump' does not show by itself: {reason} "
                "(name another inquiry, or let the result say it)"
            )
        ]
    )


def test_a_patient_has_two_unlinked_signs_at_most(tmp_path: Path) -> None:
    """The third one is told, wherever it stands; a picture is no sign."""
    back = BACK_PAIN.replace("}\n", f", {OLD_BACK}")
    bending = (
        "positive: false,\n    why: The back does not move the heel.}\n",
        f"positive: true, why: Old., {OLD_BACK}",
    )
    picture = "  lumbar-mri: {result: A bulge., positive: true, why: Old., " + OLD_BACK.replace(
        "older", "picture-only"
    )
    two = in_local(back, picture, SLUMP + OLD_BACK)
    assert found(tmp_path / "a", "incidental-shown", two) == []
    three = LOCAL, edit(bending, ("key:\n", back + SLUMP + OLD_BACK + "key:\n"))
    assert found(tmp_path / "b", "incidental-shown", three) == [
        "'slump' is unlinked, after 2 others (leave it out, or make it normal)"
    ]
