"""How often single signs are positive in whom the textbook would not expect them."""

import pytest

from tests.grading.small import keyed, positive
from tests.proof.cues.bank import measured, patient, several
from tutor.model.resolved import ResolvedCase

PICTURE = {"unlinked": {"reason": "picture-only", "shown-by": "slump"}}
OLD = {"unlinked": {"reason": "older", "shown-by": "slump"}}


def sourced(source: str, shown: str) -> ResolvedCase:
    """Return a referred patient of one source."""
    return patient(f"{source}-{shown or 'none'}", "referred", shown, key=keyed("referred", source))


@pytest.mark.parametrize(
    ("cue", "cases", "value", "holds", "named"),
    [
        (
            "back-test-local",
            [*several(1, "local", "lumbar-movement"), *several(3, "local")],
            0.25,
            True,
            ("local-lumbar-movement-0",),
        ),
        (
            "back-test-local",
            [*several(1, "local", "active-piriformis"), *several(4, "local")],
            0.2,
            False,
            ("local-active-piriformis-0",),
        ),
        ("back-test-local", several(4, "local", "gait"), 0.0, False, ()),
        ("back-test-local", several(2, "mixed", "slump"), None, None, None),
        (
            "no-back-test-referred",
            [*several(1, "referred", "reflex"), *several(5, "referred", "slump")],
            1 / 6,
            True,
            ("referred-reflex-0",),
        ),
        (
            "no-back-test-referred",
            [*several(1, "referred"), *several(6, "referred", "slump"), *several(9, "mixed")],
            1 / 7,
            False,
            ("referred-0",),
        ),
        (
            "own-test-kept",
            [
                sourced("si-joint", "slump"),
                sourced("si-joint", "fortin-finger"),
                sourced("sciatic-nerve", "sij-provocation-cluster"),
                sourced("sciatic-nerve", "active-piriformis"),
                sourced("s1-root", ""),
            ],
            0.5,
            False,
            ("si-joint-slump",),
        ),
        ("own-test-kept", [sourced("sciatic-nerve", "active-piriformis")], 1.0, True, None),
        ("own-test-kept", [sourced("s1-root", "slump")], None, None, None),
        (
            "own-test-kept",
            [patient("both", "mixed", key=keyed("mixed", "si-joint", "plantar-fascia"))],
            None,
            None,
            None,
        ),
        (
            "sore-heel-referred",
            [*several(1, "referred", "plantar-palpation"), *several(5, "referred")],
            1 / 6,
            True,
            ("referred-plantar-palpation-0",),
        ),
        (
            "sore-heel-referred",
            [*several(6, "referred"), *several(6, "mixed", "plantar-palpation")],
            0.0,
            False,
            (),
        ),
        (
            "first-steps-referred",
            [*several(1, "referred", "first-step-pain"), *several(6, "referred")],
            1 / 7,
            False,
            ("referred-first-step-pain-0",),
        ),
        (
            "heel-picture-referred",
            [*several(1, "referred", "heel-radiograph"), *several(9, "referred")],
            0.1,
            True,
            ("referred-heel-radiograph-0",),
        ),
        (
            "heel-picture-referred",
            [
                patient(
                    name,
                    "referred",
                    findings={"earlier-records-and-imaging": positive(**marked)},
                )
                for name, marked in (("spur", PICTURE), ("old", OLD), ("back", {}))
            ],
            1 / 3,
            True,
            ("spur",),
        ),
        (
            "all-three-referred",
            [
                *several(1, "referred", "plantar-palpation first-step-pain foot-mri"),
                *several(1, "referred", "plantar-palpation first-step-pain"),
                *several(1, "mixed", "plantar-palpation first-step-pain foot-mri"),
            ],
            0.5,
            False,
            ("referred-plantar-palpation-first-step-pain-foot-mri-0",),
        ),
        (
            "all-three-referred",
            several(2, "referred", "plantar-palpation foot-mri"),
            0.0,
            True,
            (),
        ),
        (
            "path-spine",
            [*several(1, "referred", "pain-path"), *several(1, "mixed")],
            0.5,
            True,
            ("referred-pain-path-0",),
        ),
        ("path-spine", several(2, "mixed", "pain-path"), 1.0, False, None),
        ("path-spine", several(2, "local", "pain-path"), None, None, None),
        (
            "path-local",
            [*several(1, "local", "pain-path"), *several(3, "local")],
            0.25,
            True,
            ("local-pain-path-0",),
        ),
        ("path-local", [*several(1, "local", "pain-path"), *several(4, "local")], 0.2, False, None),
    ],
)
def test_how_often_a_sign_is_there(
    *,
    cue: str,
    cases: list[ResolvedCase],
    value: float | None,
    holds: bool | None,
    named: tuple[str, ...] | None,
) -> None:
    """The share among those the cue is about, and who makes it so; the limit itself is kept."""
    found = measured(cases)[cue]
    assert found.value == (None if value is None else pytest.approx(value))
    assert found.holds is holds
    if named is not None:
        assert found.guesses[0].cases == named
        assert found.guesses[0].holds is holds
