"""A pain drawing may leave the path out, or show both sides, where the case says why."""

from pathlib import Path

from tests.content.samples import CATALOGUE, LOCAL, REFERRED, edit, found

OFF_PATH = ("region: posterior-calf", "region: shin")
ONLY_HERE = (
    "    positive: true\n    weight: 2\n    why: A path",
    "    positive: false\n    why: A",
)
PATH = "buttock, posterior-thigh, posterior-calf"
SOLE = "  - {region: sole, quality: aching, side: left}\nfindings:\n"


def test_the_hint_names_both_ways_out(tmp_path: Path) -> None:
    """Off the path, an author may draw a patch or have the patient say that it is only here."""
    assert found(tmp_path, "pain-path", (REFERRED, edit(OFF_PATH))) == [
        (
            f"no pain lies on the way from 's1-root' (draw one of: {PATH}; "
            "or let 'pain-path' say that it is only here, with 'positive: false')"
        )
    ]


def test_a_pain_at_the_heel_alone_needs_two_signs(tmp_path: Path) -> None:
    """With two signs that point to the back the drawing may stop at the heel; with one it may not.

    Two findings that show the same sign count once.
    """
    two = edit(OFF_PATH, ONLY_HERE)
    assert found(tmp_path / "a", "pain-path", (REFERRED, two)) == []
    same = edit(
        OFF_PATH,
        ONLY_HERE,
        ("brings it on.\"'\n", "numbs.\"'\n    sign: numbness-tingling-weakness\n"),
    )
    assert found(tmp_path / "b", "pain-path", (REFERRED, same)) == [
        (
            "the pain stays at the heel, and too few signs point to the back: "
            "numbness-tingling-weakness "
            f"(let 2 of the document's signs point to the back, or draw: {PATH})"
        )
    ]


def test_pain_path_has_to_be_answered_to_be_an_excuse(tmp_path: Path) -> None:
    """Where the question is not answered nothing says that the pain stays at the heel."""
    gone = "  pain-path:\n    result: '\"From the buttock down the back of the left leg.\"'\n"
    rest = "    positive: true\n    weight: 2\n    why: A path is a sign.\n"
    flip = ("change: [pain-path, ", "change: [")
    changed = edit(OFF_PATH, (gone + rest, ""), flip)
    closed = (
        "    open: true\n    sign: radiating",
        "    normal: [No., Here., Only here.]\n    sign: radiating",
    )
    lines = found(tmp_path, "pain-path", (REFERRED, changed), (CATALOGUE, edit(closed)))
    assert [line.partition(" (")[0] for line in lines] == ["no pain lies on the way from 's1-root'"]


def test_a_foot_has_no_such_excuse(tmp_path: Path) -> None:
    """Where a source of the foot has a path, its pain lies on it whatever else is found."""
    path = "    path: [toes]\n    words: [fat pad]\n"
    paths = (CATALOGUE, edit(("    words: [fat pad]\n", path)))
    assert found(tmp_path, "pain-path", paths) == [
        "no pain lies on the way from 'heel-fat-pad' (draw one of: toes)"
    ]


def test_what_hurts_at_the_heel_shows_at_once(tmp_path: Path) -> None:
    """The hints say which patch to draw, and which to show."""
    secret = edit(("quality: burning}", "quality: burning, presenting: false}"))
    assert found(tmp_path / "a", "pain-path", (REFERRED, secret)) == [
        (
            "the pain at the heel does not show from the start "
            "(a patch at the heel needs 'presenting: true')"
        )
    ]
    away = edit(("region: plantar-heel", "region: toes"))
    assert found(tmp_path / "b", "pain-path", (LOCAL, away)) == [
        (
            "no pain reaches the heel "
            "(draw one of: posterior-heel, plantar-heel, medial-heel, lateral-heel)"
        )
    ]


def test_pain_on_both_sides_is_no_slip(tmp_path: Path) -> None:
    """A patch on the other side is right where its region hurts on the patient's own as well."""
    lone = (LOCAL, edit(("findings:\n", SOLE)))
    assert found(tmp_path / "a", "pain-side", lone) == [
        (
            "the pain is on the left, but the patient's side is right "
            "(leave 'side' out, or draw the region on the patient's side as well)"
        )
    ]
    for index, side in enumerate(("", ", side: right")):
        pair = (
            LOCAL,
            edit(("findings:\n", f"  - {{region: sole, quality: aching{side}}}\n{SOLE}")),
        )
        assert found(tmp_path / f"b{index}", "pain-side", pair) == []
    both = (LOCAL, edit(("findings:\n", SOLE), ("  side: right\n", "  side: both\n")))
    assert found(tmp_path / "c", "pain-side", both) == []
