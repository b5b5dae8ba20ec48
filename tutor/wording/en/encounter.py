"""What the encounter says: what is thin before a commit, and what an order reveals on the day."""

from collections.abc import Mapping

from tutor.model.resolved import Finding
from tutor.session.encounter import FEWEST_MARKED, MOST_MARKED, Encounter, Thin, thin_points

NUMBERS = ("no", "one", "two", "three", "four", "five", "six")
WANTED = f"{NUMBERS[FEWEST_MARKED]} to {NUMBERS[MOST_MARKED]}"
MARK_DECIDING = f"Mark the {WANTED} findings that decide"
ORDERED = "Ordered; the result comes in days."
"""What an order reveals on the day, where its result is not done in the room."""
NOTHING_THIN = "Nothing is thin: n commits."
THIN: Mapping[Thin, str] = {
    Thin.NOT_EXAMINED: "nothing examined",
    Thin.NOTHING_MARKED: "nothing marked",
    Thin.ONE_SIDED: "one side marked",
    Thin.FEW_MARKED: "few marked",
    Thin.MANY_MARKED: "many marked",
    Thin.NO_SOURCE: "no source",
    Thin.SECOND_SOURCE: "one source of two",
    Thin.NOT_STATED: "no certainty",
}


def day_result(finding: Finding) -> str:
    """Return what an inquiry reveals during the visit, as running text."""
    return ORDERED if finding.later else " ".join(finding.result.split())


def marked_line(encounter: Encounter) -> str:
    """Say how many findings are marked, of how many that are asked for."""
    return f"{len(encounter.evidence)} marked of {WANTED}"


def deciding_request(encounter: Encounter) -> str:
    """Ask for the findings that decide; of a mixed call, for some of each side."""
    sides = ", some for each side" if encounter.call == "mixed" else ""
    return f"{MARK_DECIDING}{sides}."


def sources_wanted(encounter: Encounter) -> str:
    """Say how many structures are to be named beside the call; nothing before there is one."""
    if encounter.call is None:
        return ""
    if encounter.call == "mixed":
        return "one of each region"
    return "two of this region · t: one" if encounter.two_expected else "one · t: two at work"


def thin_line(encounter: Encounter) -> str:
    """Say in one line what is thin about the answer; it can be committed all the same."""
    points = [THIN[point] for point in thin_points(encounter)]
    return f"Thin: {'; '.join(points)}." if points else NOTHING_THIN
