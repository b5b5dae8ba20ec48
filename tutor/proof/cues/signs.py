"""How often single signs are positive where the textbook would not have them, and lack elsewhere.

In the clinic a stiff back stretches painfully in a patient whose heel is at fault, and a sore heel
hides a root. A bank in which the signs keep to their own patients teaches that one sign decides.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from tutor.model.resolved import ResolvedCase
from tutor.proof.cues.bank import Bank, Bits
from tutor.proof.cues.cue import Bound, Cue, Guess, keeps

BACK_TESTS = (
    *("straight-leg-raise", "crossed-straight-leg-raise", "modified-straight-leg-raise", "slump"),
    *("lumbar-movement", "repeated-lumbar-movements", "sij-provocation-cluster"),
    *("seated-piriformis-stretch", "active-piriformis", "sciatic-notch-palpation"),
)
"""Tests of tension and movement that textbooks take for signs of the back."""

OWN_TESTS: Mapping[str, tuple[str, ...]] = {
    "si-joint": ("sij-provocation-cluster", "fortin-finger", "faber"),
    "sciatic-nerve": (
        *("seated-piriformis-stretch", "active-piriformis", "sciatic-notch-palpation"),
        *("ischial-tuberosity-palpation", "resisted-hamstring"),
    ),
}
"""The tests that provoke these sources where they lie. Without any of them positive, not even an
expert could tell the source; a root, by contrast, can show by reflex, power or numb skin alone."""

HEEL_PICTURES = ("heel-radiograph", "heel-ultrasound", "foot-mri")
RECORDS = "earlier-records-and-imaging"

LOCAL_WITH_BACK_TEST = Fraction(1, 4)
REFERRED_WITHOUT = Fraction(1, 6)
REFERRED_SORE = Fraction(1, 6)
REFERRED_PICTURE = Fraction(1, 10)
PATH_SPINE = Fraction(78, 100)
PATH_LOCAL = Fraction(22, 100)


def sign_cues(bank: Bank) -> Iterator[Cue]:
    """Yield the cues of the tests of the back, the signs of the heel, and the path of the pain."""
    yield from _back_tests(bank)
    yield from _heel_signs(bank)
    path, spine, local = bank.any_positive(["pain-path"]), bank.spine["spine"], bank.calls["local"]
    says = "pain-path positive in spine patients"
    yield _share("path-spine", says, bank, (path, spine), ("at most", PATH_SPINE))
    says = "pain-path positive in local patients"
    yield _share("path-local", says, bank, (path, local), ("at least", PATH_LOCAL))


def _back_tests(bank: Bank) -> Iterator[Cue]:
    tested, referred = bank.any_positive(BACK_TESTS), bank.calls["referred"]
    says, local = "a test of the back positive in local ones", bank.calls["local"]
    yield _share("back-test-local", says, bank, (tested, local), ("at least", LOCAL_WITH_BACK_TEST))
    says = "no test of the back positive, referred ones"
    without = bank.everyone & ~tested
    yield _share(
        "no-back-test-referred", says, bank, (without, referred), ("at least", REFERRED_WITHOUT)
    )
    yield _own_tests(bank)


def _own_tests(bank: Bank) -> Cue:
    """Return the share of referred SI joints and sciatic nerves that keep a test of their own."""
    whom, without, guesses = 0, 0, []
    for source, tests in OWN_TESTS.items():
        having = bank.with_source([source]) & bank.calls["referred"]
        lacking = having & ~bank.any_positive(tests)
        whom, without = whom | having, without | lacking
        if lacking:
            says = f"{source} with none of {', '.join(tests)}"
            guesses.append(
                Guess(says, bank.share(lacking, having), holds=False, cases=bank.names(lacking))
            )
    value = bank.share(whom & ~without, whom)
    says = "referred SI, sciatic: a test of their own"
    return Cue("own-test-kept", says, value, "share", "at least", 1.0, tuple(guesses), len(guesses))


def _heel_signs(bank: Bank) -> Iterator[Cue]:
    referred = bank.calls["referred"]
    sore, steps = bank.any_positive(["plantar-palpation"]), bank.any_positive(["first-step-pain"])
    picture = bank.where(_has_heel_picture)
    often: tuple[Bound, Fraction] = ("at least", REFERRED_SORE)
    says = "plantar-palpation positive in referred ones"
    yield _share("sore-heel-referred", says, bank, (sore, referred), often)
    says = "first-step-pain positive in referred ones"
    yield _share("first-steps-referred", says, bank, (steps, referred), often)
    says, least = "an unclean heel picture in referred ones", REFERRED_PICTURE
    yield _share("heel-picture-referred", says, bank, (picture, referred), ("at least", least))
    says, every = "all three of these in a referred patient", sore & steps & picture
    yield _share("all-three-referred", says, bank, (every, referred), ("at most", Fraction(0)))


def _has_heel_picture(case: ResolvedCase) -> bool:
    """Tell whether a picture of the heel shows something, ordered here or brought along.

    Of records that are brought along, only those count that the author marks as a mere picture:
    the others may be about the back, and are prose.
    """
    found = case.finding
    ordered = any(name in found and found[name].positive for name in HEEL_PICTURES)
    brought = found.get(RECORDS)
    return ordered or (
        brought is not None and brought.positive and brought.unlinked == "picture-only"
    )


def _share(
    id_: str, says: str, bank: Bank, sets: tuple[Bits, Bits], limit: tuple[Bound, Fraction]
) -> Cue:
    """Return the cue of a share: how much of the second set of cases is in the first."""
    part, whole = sets
    bound, edge = limit[0], float(limit[1])
    value = bank.share(part, whole)
    if value is None:
        return Cue(id_, says, None, "share", bound, edge)
    holds = keeps(value, bound, edge)
    count = f"{(part & whole).bit_count()} of {whole.bit_count()}"
    guess = Guess(count, value, holds, bank.names(part & whole))
    return Cue(id_, says, value, "share", bound, edge, (guess,), int(not holds))
