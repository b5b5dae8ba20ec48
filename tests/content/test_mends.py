"""What the rules about the menu and the marks say to do, and what they leave alone."""

from pathlib import Path

import pytest

from tests.content import samples
from tests.content.bad_menus import MISLEADING
from tests.content.bad_screens import SCREENS, UNGROUNDED, ladder
from tests.content.samples import LOCAL, REFERRED, Change, edit
from tests.content.spoiling import beside, together
from tutor.content.check import check

NAMED = {entry.name: entry for entry in (*MISLEADING, *UNGROUNDED)}

MENDS = {
    "a linked group that names an unknown inquiry": ["did you mean 'slump'?"],
    "a linked group that names an inquiry twice": [
        "name the inquiry that was meant, or leave it out"
    ],
    "an option that stands in for itself": ["leave it out"],
    "a ladder with a gap": ["count the rungs from 1, the slowest, without a gap"],
    "a ladder with a rung twice and no first": [
        "count the rungs from 1, the slowest, without a gap",
        "give it its own",
    ],
    "too many options that are never wrong": ["leave it out", "leave it out"],
    "options that cases say otherwise of": ["change its role here, or what the catalogue says"] * 4,
    "a screen group without members": [
        "add 'screen: {when: spine, group: bladder}' to what asks for it",
        "say 'always'",
        "list with 'essential: true' one of: ",
    ],
    "an alternative that is harmful": ["leave it out", "leave it out"],
    "an alternative of the menu that is contraindicated": [
        "give 'cushion-or-prefabricated-insert' an 'or' of its own, without it"
    ],
    "a screen that is not essential": [
        "list with 'essential: true' one of: 'pain-path', 'back-pain'"
    ],
    "an intimate test that has to be done": ["make it neither essential nor critical"] * 2,
    "a red flag that nobody raises": ["make it essential"],
    "a doubt without a near rival": [
        "under 'near' give 0.3 or more to the nearest of: 'plantar-fascia'"
    ],
    "a doubt without a rival": ["argue in 'against' with the nearest rival of the same region"],
    "a finding that its basis speaks against": [
        "it inherits 'beyond:slump-study-2008': give it a 'basis' of its own"
    ],
    "a finding with the basis of another structure": [
        "it inherits 'beyond:slump-study-2008': give it a 'basis' of its own"
    ],
    "two sources of different regions without a mixed call": [
        "leave one out, or make the call 'mixed'"
    ],
    "a source that is named twice": ["name two structures, or one"],
}


@pytest.mark.parametrize("name", MENDS)
def test_a_problem_says_what_to_do(name: str, tmp_path: Path) -> None:
    """Each problem of the menu or of the marks comes with the way out, in words of its own."""
    root, entry = samples.copied(tmp_path), NAMED[name]
    entry.change(root / entry.file)
    # Whom a broken case lets pass is told besides, by numbers that depend on the scoring.
    found = [item for item in check([root], background=[]).problems if item.rule != "self-proof"]
    assert [problem.hint for problem in found] == MENDS[name]


def finding(inquiry: str, *, positive: bool, supports: str) -> Change:
    """Return a change that lists one more finding of the case."""
    return edit(
        (
            "key:\n",
            (
                f"  {inquiry}:\n"
                "    result: It pulls behind the knee.\n"
                f"    positive: {str(positive).lower()}\n"
                f"    supports: {supports}\n"
                "    why: It tells something.\n"
                "key:\n"
            ),
        )
    )


SOUND = {
    "a faster rung that the menu calls harmful serves all the same": (
        REFERRED,
        together(
            edit(
                (
                    "plan:\n",
                    "plan:\n  spine-specialist-referral: {or: [heel-steroid-injection]}\n",
                )
            ),
            ladder("A steroid injection"),
        ),
    ),
    "a screen of which all groups are essential": (
        REFERRED,
        together(
            SCREENS,
            edit(("    why: A path", "    essential: true\n    why: A path")),
        ),
    ),
    "a local case needs no screen of the spine": (LOCAL, SCREENS),
    "a key that is certain needs no near rival": (
        LOCAL,
        edit(
            ("certainty: 2", "certainty: 3"),
            ("    plantar-fascia: The first", "    s1-root: The first"),
        ),
    ),
    "two sources of one region": (
        LOCAL,
        edit(
            ("sources: [heel-fat-pad]", "sources: [heel-fat-pad, plantar-fascia]"),
            ("certainty: 2", "certainty: 3"),
        ),
    ),
    "a clear test whose study says how often it misses": (
        LOCAL,
        finding("slump", positive=False, supports="local"),
    ),
    "a telling normal that rests on standard teaching": (
        REFERRED,
        finding("footwear-and-surfaces", positive=False, supports="referred"),
    ),
    "a finding that names its basis itself": (
        REFERRED,
        beside("../criteria.yaml", ("A study of the slump", "The fascia in the slump")),
    ),
    "a basis about a structure that is near": (
        REFERRED,
        together(
            edit(("    basis: beyond:slump-study-2008\n", "")),
            beside("../criteria.yaml", ("A study of the slump", "Sciatica and the slump")),
        ),
    ),
}
"""What looks like a fault and is none."""


@pytest.mark.parametrize("name", SOUND)
def test_what_only_looks_like_a_fault_is_left_alone(name: str, tmp_path: Path) -> None:
    """A rule that complained of these would send an author to mend what is right."""
    file, change = SOUND[name]
    found = samples.spoiled(tmp_path, file, change)
    own = [line for line in found if line.startswith(f"{file}:")]
    assert [line for line in own if " self-proof: " not in line] == []
