"""The rule about left and right: a result that names only the other foot is a slip.

Both words have lives of their own, in "right now" and in "nothing left". A rule that took each of
them for a side would be switched off by the first author who writes as patients talk.
"""

import re
from collections.abc import Iterator

from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.case import Case

_WORD = re.compile(r"\b(?:left|right)\b", re.IGNORECASE)
_REACH = 24
"""How many characters before a word are looked at: enough for the three words of any idiom."""


def _pattern(text: str) -> re.Pattern[str]:
    """Compile a pattern whose blanks stand for any white space, since texts are folded."""
    return re.compile(text.replace(" ", r"\s+"), re.IGNORECASE)


# What follows the word, from the first character after it.
_BODY = _pattern(
    r"[\s-]+(?:sides?|sided|heels?|foot|feet|hind\w+|fore\w+|mid\w+|legs?|limbs?|ankles?|toes?|great|"
    r"big|little|knees?|hips?|calf|calves|thighs?|shins?|soles?|arch|butt\w*|cheeks?|ham\w+|glute\w*|"
    r"tendons?|achilles|fascia|insertion|tubercle|pads?|calcan\w+|sacr\w+|psis|s1|l5|shoes?|boots?|"
    r"socks?|medial|lateral|inner|outer|plantar|upper|lower|only|absent|normal|reflex|jerk)\b"
)
_NOT_A_LEG = _pattern(
    r"[\s-]+(?:handed|footed|hand|arm|elbow|wrist|shoulder|eye|ear|lane|turn|pocket|angles?)\b"
)
_RIGHT_NOUN = _pattern(
    r" (?:things?|way|words?|times?|size|place|spot|tracks?|person|people|questions?|answers?|"
    r"moment|direction|idea|dose|kind|sort|amount|job|note|mind|to (?:know|ask|refuse|work))\b"
)
_RIGHT_AFTER = _pattern(
    r" (?:now|away|after|afterwards?|before|there|here|then|off|where|when|while|enough|under|"
    r"underneath|beneath|behind|above|below|beside|in|into|inside|at|on|onto|over|out|outside|up|"
    r"down|through|along|around|back|next|until|till|past|against|between|by|from|to|"
    r"as(?! (?:[a-z]+ as )?left)|about (?:now|here|there|then))\b|\s*\?"
)
_LEFT_AFTER = _pattern(
    r" (?:out|over|behind|alone|untreated|undone|unsaid|open|off|home|work|school|town|early|late|"
    r"blood|it|me|him|us|them|her|my|his|our|your|their|a|an|that|this|these|those|in|on|at|for|to|"
    r"by|with|without|some\w*|every\w*|the (?!same\b|other\b|more\b|less\b|better\b|worse\b))\b|"
    r"-?overs?\b"
)

# What comes before the word, up to it.
_OWNED = _pattern(r"\b(?:the|my|his|her|your|their|its|other|on|of|than|versus|vs) $")
_RIGHT_BEFORE = _pattern(
    r"\b(?:all|that's|that is|that was|you're|you are|he's|he is|she's|she is|they're|it's|it is|"
    r"was|is|are|not|isn't|ain't|quite|just|about|feels?|felt|go|goes|went|get|put|set|done|"
    r"sits|looks|seems|doing) $"
)
_LEFT_BEFORE = _pattern(
    r"\b(?:nothing|something|anything|much|little|what's|what is|what was|what|none|any|is|are|was|"
    r"were|be|been|being|get|got|i|he|she|we|they|you|who|it|which|has|have|had|i've|he'd|she'd|"
    r"they'd|we'd|i'd|you've|we've|they've|having|never|ever|just|minutes?|hours?|days?|weeks?|"
    r"months?|years?|time|strength|power|feeling) $"
)
_OPENING = re.compile(r"(?:^|[.!?\"“])\s*$")
_ASIDE = _pattern(r"[.!]|, (?:so|then|well|i|we|you|let's|ok|okay|doc|doctor|and|but)\b")


@rule("sides", "case", severity="warning")
def sides(context: Context[Case]) -> Iterator[Complaint]:
    """Every left and right in the complaint and the results agrees with the patient's side.

    A text that names the other side names the patient's own as well, as 'right 2+, left absent'
    does. What only sounds like a side does not count: 'all right', 'right now', 'nothing left',
    'she left the house', the right hand. Name the patient's side too, or say it otherwise. It is a
    warning, because no list of idioms is complete.
    """
    case = context.subject
    if case.patient.side == "both":
        return
    own = case.patient.side
    other = "right" if own == "left" else "left"
    results = [
        (("findings", name, "result"), finding.result) for name, finding in case.findings.items()
    ]
    for loc, text in [(("complaint",), case.complaint), *results]:
        named = named_sides(text)
        if other in named and own not in named:
            message = f"the text says '{other}', but the patient's side is {own}"
            yield Complaint(loc, message, f"name the {own} side as well, or say it otherwise")


def named_sides(text: str) -> frozenset[str]:
    """Return which of left and right a text names as sides of the body below the waist.

    Every left and right is a side unless it is known to be none: charts put it before anything
    ("left, the same"), and only the idioms can be listed.
    """
    text = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return frozenset(
        found[0].lower()
        for found in _WORD.finditer(text)
        if _is_side(
            found[0].lower(),
            text[max(0, found.start() - _REACH) : found.start()],
            text[found.end() :],
        )
    )


def _is_side(word: str, before: str, after: str) -> bool:
    """Tell whether a word is a side, by what stands before and after it; the first rule decides."""
    if _NOT_A_LEG.match(after):
        return False
    if _BODY.match(after):
        return True
    if _OWNED.search(before):
        return word == "left" or not _RIGHT_NOUN.match(after)
    if word == "left":
        return not (_LEFT_BEFORE.search(before) or _LEFT_AFTER.match(after))
    aside = _OPENING.search(before) and _ASIDE.match(after)
    idiom = _RIGHT_BEFORE.search(before) or _RIGHT_AFTER.match(after) or _RIGHT_NOUN.match(after)
    return not (aside or idiom)
