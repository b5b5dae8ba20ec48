"""The words of the language that find nothing, because every question could hold them."""

_SMALL = (
    "a about an and any are at been by can could do does feel feels foot for from get has have "
    "heel how hurt hurts if in is it its like me of on or pain painful that the there this to was "
    "were what when where which with would you your"
)
SMALL_WORDS = frozenset(_SMALL.split())
"""Words that say nothing about which line is meant; in this clinic pain and heel are such."""
