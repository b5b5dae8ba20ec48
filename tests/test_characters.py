"""What becomes of a text that is read aloud: nothing draws, and no sign is lost."""

import unicodedata

import pytest

from tutor.characters import forbidden, spoken

DRAWN = ("BOX DRAWINGS", "BRAILLE PATTERN", "BLOCK ", "BLACK SQUARE")
SPOKEN = [
    ("plain words", "plain words"),
    ("30\N{DEGREE SIGN} of d\N{LATIN SMALL LETTER E WITH ACUTE}pression", None),
    ("\N{MINUS SIGN}2, \N{MICRO SIGN}g, \N{GREEK SMALL LETTER ALPHA}", None),
    ("a\u2502b\u2588c\u28ffd\u25cfe\ue0b0f\U0001fb00g", "a b c d e f g"),
    ("L5 \u2192 S1", "L5  rightwards arrow  S1"),
    ("\u2713 Right", " check mark  Right"),
    ("stop \u26a0", "stop  warning sign "),
    ("Chart \u00b7 3 entries", "Chart, 3 entries"),
    ("\u2022 first", "first"),
    ("a\x1b[2Jb\u202ec", "a\ufffd[2Jb\ufffdc"),
]


@pytest.mark.parametrize(("text", "said"), SPOKEN, ids=[repr(text) for text, _ in SPOKEN])
def test_what_is_said_of_a_text(text: str, said: str | None) -> None:
    """Drawing is a blank, a sign is its name, and letters and units stay as they are."""
    assert spoken(text) == (text if said is None else said)


def test_no_character_at_all_draws_or_acts() -> None:
    """Every character, said between letters, leaves neither control, box, block nor braille."""
    for start in (*range(0, 0x10000, 0x1000), 0x1F000, 0xE0000, 0xF0000, 0x10F000):
        said = spoken("a".join(map(chr, range(start, start + 0x1000))))
        assert forbidden(said) is None, hex(start)
        drawn = {
            character for character in said if unicodedata.name(character, "").startswith(DRAWN)
        }
        assert drawn == set()
