"""What role every option has: the case over the patient's conditions over the catalogue."""

import pytest

from tests.grading.small import Record, case, catalogue, keyed, restriction, treatment
from tutor.grading import resolve
from tutor.grading.roles import UNKNOWN, catalogue_role
from tutor.model.resolved import Option


def option(entry: Record, **changes: object) -> Option:
    """Return an option of the catalogue as it is in the small case."""
    return resolve(case(**changes), catalogue(treatments={"it": entry})).option["it"]


ROLES = [
    # role by key, call, sources, what comes of it, the key that spoke
    (
        {"s1-root": "required", "referred": "neutral"},
        "referred",
        ["s1-root"],
        "required",
        "s1-root",
    ),
    ({"sciatic-nerve": "required"}, "referred", ["s1-root"], "neutral", "default"),
    ({"referred": "beneficial"}, "referred", ["s1-root"], "beneficial", "referred"),
    ({"referred": "beneficial"}, "local", ["tarsal-tunnel"], "neutral", "default"),
    ({"default": "harmful"}, "local", ["tarsal-tunnel"], "harmful", "default"),
    ({"default": "harmful", "local": "neutral"}, "local", ["tarsal-tunnel"], "neutral", "local"),
    # mixed: each source speaks for itself, else through the call; silence does not count
    ({"s1-root": "beneficial"}, "mixed", ["s1-root", "plantar-fascia"], "beneficial", "s1-root"),
    (
        {"s1-root": "beneficial", "default": "harmful"},
        "mixed",
        ["s1-root", "plantar-fascia"],
        "beneficial",
        "s1-root",
    ),
    (
        {"s1-root": "required", "mixed": "low-value"},
        "mixed",
        ["s1-root", "plantar-fascia"],
        "required",
        "s1-root",
    ),
    ({"referred": "required"}, "mixed", ["s1-root", "plantar-fascia"], "neutral", "default"),
    *(
        (
            {"s1-root": root, "plantar-fascia": fascia},
            "mixed",
            ["s1-root", "plantar-fascia"],
            winner,
            "s1-root" if winner == root else "plantar-fascia",
        )
        for root, fascia, winner in (
            ("required", "contraindicated", "contraindicated"),
            ("contraindicated", "harmful", "contraindicated"),
            ("required", "harmful", "required"),
            ("low-value", "required", "required"),
            ("low-value", "harmful", "harmful"),
            ("low-value", "neutral", "low-value"),
            ("beneficial", "low-value", "low-value"),
            ("beneficial", "neutral", "neutral"),
            ("beneficial", "beneficial", "beneficial"),
        )
    ),
]


@pytest.mark.parametrize(("role", "call", "sources", "wins", "key"), ROLES)
def test_role(role: dict[str, str], call: str, sources: list[str], wins: str, key: str) -> None:
    """A structure beats the call; of two that speak the more binding wins; else the default."""
    entry = treatment(role)
    known = catalogue(treatments={"it": entry})
    assert catalogue_role(known.treatments["it"], call, tuple(sources)) == (wins, key)
    mixed_first = tuple(reversed(sources))
    assert catalogue_role(known.treatments["it"], call, mixed_first)[0] == wins
    found = option(entry, key=keyed(call, *sources))
    assert (found.role, found.basis, found.why) == (wins, f"beyond:{key}", f"For {key}.")


def test_basis_and_reason_fall_back_to_the_default() -> None:
    """Where the key that spoke has none of its own."""
    entry = treatment({"s1-root": "required"}) | {
        "basis": {"default": "beyond:anyway"},
        "why": {"default": "Anyway."},
    }
    found = option(entry)
    assert (found.role, found.basis, found.why) == ("required", "beyond:anyway", "Anyway.")


def test_a_gap_in_the_catalogue_never_stops_a_grade() -> None:
    """The checker reports what has no basis; resolving gives it one that is known."""
    found = option(treatment({}) | {"basis": {}, "why": {}})
    assert (found.role, found.basis, found.why) == ("neutral", UNKNOWN, "")


SAFE = treatment({"referred": "required"})
FORBIDDEN = {"contraindicated": {"anticoagulant": restriction("anticoagulant")}}
HARMFUL = {"harmful": {"kidneys": restriction("kidneys")}}


@pytest.mark.parametrize(
    ("entry", "conditions", "role", "basis"),
    [
        (SAFE, ["anticoagulant"], "required", "beyond:referred"),
        (SAFE | FORBIDDEN, [], "required", "beyond:referred"),
        (SAFE | FORBIDDEN, ["kidneys"], "required", "beyond:referred"),
        (SAFE | FORBIDDEN, ["anticoagulant"], "contraindicated", "beyond:anticoagulant"),
        (SAFE | HARMFUL, ["kidneys"], "harmful", "beyond:kidneys"),
        (
            SAFE | FORBIDDEN | HARMFUL,
            ["kidneys", "anticoagulant"],
            "contraindicated",
            "beyond:anticoagulant",
        ),
        (
            SAFE | FORBIDDEN | HARMFUL,
            ["anticoagulant", "kidneys"],
            "contraindicated",
            "beyond:anticoagulant",
        ),
        (
            treatment({"referred": "contraindicated"}) | HARMFUL,
            ["kidneys"],
            "contraindicated",
            "beyond:referred",
        ),
    ],
)
def test_conditions_stand_over_the_catalogue(
    entry: Record, conditions: list[str], role: str, basis: str
) -> None:
    """What a condition contraindicates it contraindicates; harm never softens that."""
    found = option(entry, conditions=conditions)
    assert (found.role, found.basis) == (role, basis)


OVERRIDE = {"basis": "document:plan-for-this-patient", "why": "Hers."}


@pytest.mark.parametrize(
    ("own", "role", "basis", "why", "critical"),
    [
        ({"role": "neutral", **OVERRIDE}, "neutral", OVERRIDE["basis"], "Hers.", False),
        ({"why": "Hers."}, "contraindicated", "beyond:anticoagulant", "Hers.", False),
        ({"critical": True}, "contraindicated", "beyond:anticoagulant", None, True),
        (
            {"role": "required", "critical": True, **OVERRIDE},
            "required",
            OVERRIDE["basis"],
            "Hers.",
            True,
        ),
    ],
)
def test_the_case_stands_over_its_conditions(
    own: Record, role: str, basis: str, why: str | None, *, critical: bool
) -> None:
    """An override says what it changes; the rest stays."""
    found = option(SAFE | FORBIDDEN, conditions=["anticoagulant"], plan={"it": own})
    assert (found.role, found.basis, found.critical) == (role, basis, critical)
    assert found.why == (why or "Because of anticoagulant.")
