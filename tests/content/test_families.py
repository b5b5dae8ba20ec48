"""A case of a family has a sibling that differs from it in call, source or urgency."""

from pathlib import Path

import pytest

from tests.content import samples
from tests.content.samples import LOCAL, REFERRED, Change, edit, found
from tutor.content.check import check

ALIKE = (
    "all cases of the family 'sore-heels' have this call, source and urgency "
    "(write a sibling that differs in one of the three)"
)
ALONE = "no other case is of the family 'desks' (write a sibling, or join a family that there is)"
APART = (REFERRED, edit(("family: sore-heels", "family: desks")))


def twin(*pairs: tuple[str, str]) -> tuple[str, Change]:
    """Return a change that writes a second local case, which differs from the first as told."""

    def change(path: Path) -> None:
        other = path.with_name("shop-runner.yaml")
        other.write_bytes(path.read_bytes())
        edit(("id: shop-walker", "id: shop-runner"), *pairs)(other)

    return LOCAL, change


def test_a_case_alone_and_twins_are_told(tmp_path: Path) -> None:
    """One case of a family is alone; two with the same call, source and urgency are alike."""
    assert found(tmp_path, "siblings", APART, twin()) == [ALIKE, ALIKE, ALONE]


@pytest.mark.parametrize(
    "pair",
    [
        ("call: local", "call: mixed"),
        ("sources: [heel-fat-pad]", "sources: [plantar-fascia]"),
        ("    role: beneficial", "    role: required\n    critical: true"),
    ],
    ids=("call", "source", "urgency"),
)
def test_one_difference_makes_a_sibling(pair: tuple[str, str], tmp_path: Path) -> None:
    """Another call, another source or another urgency is enough for both of them."""
    assert found(tmp_path, "siblings", APART, twin(pair)) == [ALONE]


def test_the_order_of_sources_is_no_difference(tmp_path: Path) -> None:
    """Two sources are the same in any order."""
    both = ("sources: [heel-fat-pad]", "sources: [heel-fat-pad, plantar-fascia]")
    turned = (LOCAL, edit(("sources: [heel-fat-pad]", "sources: [plantar-fascia, heel-fat-pad]")))
    assert found(tmp_path, "siblings", APART, twin(both), turned) == [ALIKE, ALIKE, ALONE]


def test_a_sibling_may_be_in_the_background(tmp_path: Path) -> None:
    """A single file of an instructor joins a family of the shipped cases."""
    root = samples.copied(tmp_path)
    assert check([root / REFERRED], background=[root]).problems == ()


def test_a_file_that_cannot_be_read_may_be_the_sibling(tmp_path: Path) -> None:
    """While a file is broken nobody is told that its sibling is missing."""
    broken = (LOCAL, samples.write(b"\xff"))
    assert found(tmp_path, "siblings", broken) == []
