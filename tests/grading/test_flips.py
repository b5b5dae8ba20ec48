"""What would have changed the call: the smallest sets, and that no others are smaller."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.grading.generated import DERANDOMIZED
from tests.grading.small import Record, catalogue, keyed, negative, positive, resolved
from tutor.grading import read_case, smallest_flips
from tutor.grading.flips import LOCAL, carriers, read_reversed, reversed_finding
from tutor.model.resolved import ResolvedCase


def case_of(shown: str, absent: str = "", second: str | None = None) -> ResolvedCase:
    """Return a case that lists these positive and these normal findings."""
    findings = {name: positive() for name in shown.split()}
    findings |= {name: negative() for name in absent.split()}
    return resolved(findings=findings, key=keyed("referred", "s1-root", second=second))


TABLE: list[tuple[str, str, str | None, dict[str, str]]] = [
    # positive, normal, second, the smallest change for each other reading
    ("bending path", "palpation", None,
     {"mixed": "palpation", "undetermined": "bending", "local": "bending palpation"}),
    ("bending path tingle", "", None, {"undetermined": "bending path"}),
    ("bending tingle reflex", "", None, {"undetermined": "bending"}),  # not both of the other sign
    ("tingle reflex path back-pain", "", None, {"undetermined": "path back-pain"}),
    ("palpation", "bending", None, {"undetermined": "palpation"}),
    ("palpation windlass", "", None, {"undetermined": "palpation windlass"}),
    ("palpation", "bending path", None,
     {"mixed": "bending path", "undetermined": "palpation", "referred": "palpation bending path"}),
    ("bending", "path tingle", None, {"referred": "path"}),
    ("bending path earlier", "", "earlier", {"referred": "earlier", "undetermined": "bending"}),
    ("bending path palpation earlier", "", "earlier",
     {"local": "bending", "referred": "palpation earlier", "undetermined": "bending palpation"}),
    ("", "", None, {}),
    ("slump morning", "gait", None, {}),
]  # fmt: skip


@pytest.mark.parametrize(("shown", "absent", "second", "flips"), TABLE)
def test_smallest_flips(shown: str, absent: str, second: str | None, flips: dict[str, str]) -> None:
    """For each other reading that can be reached, what reaches it."""
    found = smallest_flips(case_of(shown, absent, second), catalogue())
    assert {flip.call: set(flip.change) for flip in found} == {
        call: set(change.split()) for call, change in flips.items()
    }
    assert [len(flip.change) for flip in found] == sorted(len(flip.change) for flip in found)


def test_of_equals_the_first_in_the_order_of_the_case_is_taken() -> None:
    """The order is that of the listed findings, within a set and between sets."""
    (flip,) = smallest_flips(case_of("path bending"), catalogue())
    assert flip.change == ("bending",)  # the catalogue's order is the case's


@pytest.mark.parametrize(
    ("inquiry", "finding", "after"),
    [
        ("slump", positive(), (False, "neither")),
        ("slump", negative(), (True, "referred")),
        ("palpation", positive(supports="referred"), (False, "neither")),
        ("palpation", negative(supports="referred"), (True, "local")),
    ],
)
def test_reversal(inquiry: str, finding: Record, after: tuple[bool, str]) -> None:
    """Positive to the catalogue's normal, normal to the catalogue's positive."""
    case = resolved(findings={inquiry: finding})
    turned = reversed_finding(case.finding[inquiry], catalogue())
    assert (turned.positive, turned.supports) == after


def test_a_second_disorder_goes_with_what_documents_it() -> None:
    """Turned round, the finding that ``key.second`` names documents nothing any more."""
    case = case_of("bending path earlier", second="earlier")
    assert read_reversed(case, ("earlier",), catalogue()).call == "referred"
    assert read_reversed(case, (), catalogue()).call == "mixed"


STATES = st.sampled_from((None, positive(), negative(), positive(supports="local")))
INQUIRIES = ("bending", "path", "tingle", "reflex", "palpation", "windlass", "slump", "earlier")


@DERANDOMIZED
@given(states=st.fixed_dictionaries(dict.fromkeys(INQUIRIES, STATES)), second=st.booleans())
def test_smallest_flips_are_smallest(states: dict[str, Record | None], *, second: bool) -> None:
    """Against every set of listed findings there is: none smaller, none forgotten, each true."""
    findings = {name: state for name, state in states.items() if state}
    documented = "earlier" if second and "earlier" in findings else None
    case = resolved(findings=findings, key=keyed("referred", "s1-root", second=documented))
    now, known = read_case(case).call, catalogue()
    smallest: dict[str, int] = {}
    for size in range(1, len(findings) + 1):
        for change in combinations(findings, size):
            call = read_reversed(case, change, known).call
            if call != now:
                smallest.setdefault(call, size)
    found = smallest_flips(case, known)
    assert {flip.call: len(flip.change) for flip in found} == smallest
    for flip in found:
        assert read_reversed(case, flip.change, known).call == flip.call


def test_carriers_name_the_findings_behind_each_count() -> None:
    """A sign keeps all that show it; what documents a second disorder counts for the heel."""
    case = case_of("tingle reflex earlier", "palpation", second="earlier")
    sign = "numbness-tingling-weakness"
    assert carriers(case, (), catalogue()) == {sign: ("tingle", "reflex"), LOCAL: ("earlier",)}
    turned = carriers(case, ("tingle", "palpation"), catalogue())
    assert turned == {sign: ("reflex",), LOCAL: ("palpation", "earlier")}
    assert LOCAL not in carriers(case, ("earlier",), catalogue())
