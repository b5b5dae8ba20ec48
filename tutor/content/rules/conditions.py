"""The rule about conditions: what a patient has is found out by asking, and only by asking.

A word in a result is not yet an answer: "no diabetes" names diabetes and says the opposite of what
the patient's conditions say.
"""

import re
from collections.abc import Iterator, Sequence

from tutor.content.problem import quoted_list
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.case import Case
from tutor.model.resolved import MEDICINES

WORK = "work-and-home"
"""The inquiry about work and home, where conditions such as driving for a living come up."""
FARTHEST = 300
"""How far from a word its clause is looked for, in characters: a hostile one may have no end."""
LISTED_WORDS = 4
"""How many words an item of a list has at most; a longer one is a clause of its own."""

_CLAUSE = re.compile(
    r"[.!?;:()\"“”—\N{EN DASH}]|\b(?:but|though|although|except|besides|apart from|other than|only|"
    r"just|because|since|until|unless|than|for (?:my|the|his|her))\b"
)
_DENIAL = re.compile(
    r"\b(?:no|not|never|neither|nor|none|nothing|without|den(?:y|ies|ied)|negative for|free of|"
    r"(?:do|does|did|is|are|was|were|have|has|had|ai)n't)\b"
)
_DENIED_AFTER = re.compile(
    r"\w*(?:\s*[?:,]\s*(?:no|nope|none|never|negative)\s*(?:[.,;!\"”]|$)"
    r"|\s+(?:was|is|were|has been) (?:ruled out|excluded))"
)
_SUBJECT = re.compile(r"\s*(?:and |so )?(?:i|i'm|i've|he|she|it|it's|we|they|my|there)\b")


@rule("conditions-named", "case")
def conditions_named(context: Context[Case]) -> Iterator[Complaint]:
    """Asking or examining names every condition; nothing does so before it is asked.

    That is the result about medicines, about work and home, or of an examination. A condition that
    none of them names could not be found out; 'no diabetes' and 'I do not have diabetes' do not
    name it. One in the title, the complaint or the occupation would not have to be found out.
    """
    case = context.subject
    asked = [
        finding.result
        for inquiry, finding in case.findings.items()
        if inquiry in (MEDICINES, WORK)
        or context.catalogue.inquiries[inquiry].kind == "examination"
    ]
    # A condition that is listed many times is looked for once.
    known = {name: context.catalogue.conditions[name] for name in case.patient.conditions}
    words_of = {name: [word.lower() for word in known[name].words] for name in known}
    affirmed = {name for name in known if any(affirms(text, words_of[name]) for text in asked)}
    shown = f"{case.title} {case.complaint} {case.patient.occupation}".lower()
    for index, name in enumerate(case.patient.conditions):
        loc, words = ("patient", "conditions", index), words_of[name]
        if known[name].origin == "age":
            yield Complaint(loc, f"the condition '{name}' comes from the age", "leave it out")
            continue
        if name not in affirmed:
            told = any(word in text.lower() for text in asked for word in words)
            message = "the results only deny" if told else "no result names"
            hint = f"let a result say one of: {quoted_list(words)}"
            yield Complaint(loc, f"{message} the condition '{name}'", hint)
        if any(word in shown for word in words):
            message = f"title, complaint or occupation gives '{name}' away"
            yield Complaint(loc, message, "keep it for the asking")


def affirms(text: str, words: Sequence[str]) -> bool:
    """Tell whether a text says one of some words without denying it in the same clause."""
    text = " ".join(text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())
    return any(
        not _is_denied(text, found.start(), found.end())
        for word in words
        for found in re.finditer(re.escape(word), text)
    )


def _is_denied(text: str, start: int, end: int) -> bool:
    """Tell whether the word between two positions is denied before or after it."""
    if _DENIED_AFTER.match(text, end):
        return True
    begin, last = max(0, start - FARTHEST), end + FARTHEST
    opening = max((mark.end() for mark in _CLAUSE.finditer(text, begin, start)), default=begin)
    closing = _CLAUSE.search(text, end, last)
    denials = list(_DENIAL.finditer(text, opening, start))
    if not denials:
        return False
    between = text[denials[-1].end() : start]
    rest = text[end : closing.start() if closing else last]
    return "," not in between or _goes_on(between, rest)


def _goes_on(between: str, rest: str) -> bool:
    """Tell whether a denial reaches over commas, as over a list: "no ulcers, clots or diabetes".

    "No, diabetes" answers another question, "no pills, I have diabetes" begins another clause, and
    "no pills, insulin at night" is no list, since nothing joins its items.
    """
    first, *items = between.split(",")
    short = all(len(item.split()) <= LISTED_WORDS for item in items)
    joined = re.search(r"\b(?:n?or)\b", between + rest)
    return bool(first.strip() and short and joined) and not any(map(_SUBJECT.match, items))
