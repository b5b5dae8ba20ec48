"""The document's own reading: its four signs, the local tests, and the four verdicts."""

import pytest

from tests.grading.small import Record, keyed, negative, positive, resolved
from tutor.grading import Reading, read_case
from tutor.grading.reading import ReadCall

SIGNS = ("worse-with-movement", "radiating-along-a-path", "numbness-tingling-weakness")


def read(findings: Record, second: str | None = None) -> Reading:
    """Read the small case with these findings."""
    return read_case(resolved(findings=findings, key=keyed("referred", "s1-root", second=second)))


TABLE: list[tuple[str, str | None, ReadCall]] = [
    # positive findings, key.second, the reading
    ("bending path", None, "referred"),
    ("bending path tingle back-pain", None, "referred"),
    ("bending path palpation", None, "mixed"),
    ("bending path windlass palpation", None, "mixed"),
    ("bending path earlier", "earlier", "mixed"),
    ("bending path palpation earlier", "earlier", "mixed"),
    ("palpation", None, "local"),
    ("bending palpation", None, "local"),
    ("palpation earlier", "earlier", "local"),
    ("", None, "undetermined"),
    ("bending", None, "undetermined"),
    ("bending earlier", "earlier", "undetermined"),  # a second disorder is not a local test
    ("morning", None, "undetermined"),  # a question supports local, but only examinations test
    ("slump", None, "undetermined"),  # supports referred, but shows no sign of the document's
    ("earlier", None, "undetermined"),  # the prompt is a reason to look further, no sign
    ("bending slump", None, "undetermined"),
    ("tingle reflex", None, "undetermined"),  # one sign, shown twice, counts once
    ("tingle reflex bending", None, "referred"),
]


@pytest.mark.parametrize(("shown", "second", "call"), TABLE)
def test_reading(shown: str, second: str | None, call: ReadCall) -> None:
    """Two signs and no local test, two and one, a local test alone, or the rest."""
    assert read({name: positive() for name in shown.split()}, second).call == call


def test_a_tingle_that_argues_for_the_heel_does_not_count() -> None:
    """Confined to the tarsal tunnel it is present, but does not point to the back."""
    reading = read({"tingle": positive(supports="local"), "bending": positive()})
    assert reading.present == ("worse-with-movement", "numbness-tingling-weakness")
    assert reading.pointing == ("worse-with-movement",)
    assert reading.call == "undetermined"


def test_a_sign_counts_where_any_finding_of_it_argues_for_the_back() -> None:
    """One tingle confined to the tunnel does not silence a lost reflex."""
    findings = {"tingle": positive(supports="local"), "reflex": positive(), "path": positive()}
    assert read(findings).pointing == ("radiating-along-a-path", "numbness-tingling-weakness")


@pytest.mark.parametrize(
    "findings",
    [
        {"bending": negative(supports="referred"), "path": negative(supports="referred")},
        {"palpation": negative(supports="local")},
        {},
    ],
)
def test_normal_findings_show_nothing(findings: Record) -> None:
    """However telling a normal one is, the document's signs are positive findings."""
    assert read(findings) == Reading("undetermined", (), (), ())


def test_signs_are_listed_in_the_documents_order() -> None:
    """Whatever the order of the case, and with the tests beside them."""
    shown = ("tingle", "palpation", "path", "bending")
    reading = read({name: positive() for name in shown})
    assert reading == Reading("mixed", SIGNS, SIGNS, ("palpation",))


def test_a_sign_of_the_authors_own_counts() -> None:
    """A finding shows the sign that the case gives it."""
    own = {"slump": positive(sign="radiating-along-a-path"), "bending": positive()}
    assert read(own).call == "referred"


def test_an_examination_that_the_author_makes_local_is_a_local_test() -> None:
    """And one that he takes from the heel is none."""
    signs = {"bending": positive(), "path": positive()}
    assert read(signs | {"gait": positive(supports="local")}).call == "mixed"
    assert read(signs | {"palpation": positive(supports="referred")}).call == "referred"
