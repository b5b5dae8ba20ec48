"""What the cases as a whole give away, as ``list --cues`` prints it for instructors."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from tutor.proof.cues import Bank, Cue, Guess

WIDTH = 100
VERDICTS: Mapping[bool | None, str] = {True: "holds", False: "BROKEN", None: "-"}


def cue_lines(bank: Bank, found: Sequence[Cue]) -> Iterator[str]:
    """Yield a row for each cue, and under it the guesses that it lets a reader make."""
    calls = ", ".join(f"{call} {bits.bit_count()}" for call, bits in bank.calls.items())
    yield f"Cases: {len(bank.cases)} ({calls})"
    yield ""
    yield f"{'':<7}{'Cue':<23}{'What is measured':<44}{'value':>8}{'limit':>18}"
    for cue in found:
        limit = f"{cue.bound} {_number(cue, cue.limit)}"
        row = f"{VERDICTS[cue.holds]:<7}{cue.id:<23}{cue.says:<44}"
        yield f"{row}{_number(cue, cue.value):>8}{limit:>18}"
        for guess in cue.guesses:
            yield from _guess_lines(guess)
        unshown = cue.broken - sum(guess.holds is False for guess in cue.guesses)
        if unshown > 0:
            verb = "breaks" if unshown == 1 else "break"
            yield f"{'':<7}and {unshown} more that {verb} the limit"


def _guess_lines(guess: Guess) -> Iterator[str]:
    share = "" if guess.value is None else f"{guess.value:.1%}"
    head = f"{'':<7}{VERDICTS[guess.holds]:<7}{share:>6}  "
    yield from _wrapped(guess.says, head)
    if guess.cases:
        yield from _wrapped(", ".join(guess.cases), " " * (len(head) + 2))


def _wrapped(text: str, head: str) -> list[str]:
    """Return a text in lines behind a head; a hyphen of an id is no place to break at."""
    return wrap(
        text,
        WIDTH,
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_on_hyphens=False,
    )


def _number(cue: Cue, value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.1%}" if cue.unit == "share" else f"{value:.0f}"
