"""Call, source, certainty and plan: what each choice does, what is wanted, and the mixed order."""

from collections.abc import Callable, Iterator
from itertools import groupby

import pytest

from tests.flow.encounters import CALLED, WAY, shipped, small
from tests.shipped import LIBRARY
from tutor.flow.encounter import CommitView, EncounterFlow, NotTaken
from tutor.flow.encounter.plan import shuffled_within_groups
from tutor.grading import resolve
from tutor.model.resolved import ResolvedCase
from tutor.session.encounter import Action, ChooseCall, Thin
from tutor.session.refusal import Refusal, Refused


def called(call: str) -> EncounterFlow:
    """Return the small case with a call chosen."""
    flow = small(*WAY["commit"])
    act(flow, lambda view: next(choice.act for choice in view.calls if choice.call == call))
    return flow


def act(flow: EncounterFlow, choice: Callable[[CommitView], Action]) -> None:
    """Do what a choice of the present view does."""
    flow.act(choice(flow.commit))


def name(flow: EncounterFlow, *structures: str) -> tuple[str, ...]:
    """Choose some structures one after the other; return which are named then."""
    for structure in structures:
        row = next(row for row in flow.commit.sources if row.id == structure)
        flow.act(row.act)
    return flow.state.sources


NAMED: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
    ("referred", ("s1-root",), ("s1-root",)),
    ("referred", ("s1-root", "s1-root"), ()),
    ("referred", ("s1-root", "sciatic-nerve"), ("sciatic-nerve",)),
    ("referred", ("plantar-fascia",), ("plantar-fascia",)),
    ("mixed", ("s1-root", "plantar-fascia"), ("s1-root", "plantar-fascia")),
    ("mixed", ("s1-root", "plantar-fascia", "tarsal-tunnel"), ("s1-root", "tarsal-tunnel")),
]


@pytest.mark.parametrize(("call", "chosen", "named"), NAMED)
def test_what_cannot_stand_beside_a_structure_makes_room(
    call: str, chosen: tuple[str, ...], named: tuple[str, ...]
) -> None:
    """Chosen again it is named no longer; a mixed call has one of each region."""
    assert name(called(call), *chosen) == named


def test_two_of_one_region_are_named_after_saying_so() -> None:
    """Taking that back keeps the first; the view says what is wanted each time."""
    flow = called("referred")
    wanted = [flow.commit.wanted]
    act(flow, lambda view: view.two)
    wanted.append(flow.commit.wanted)
    assert name(flow, "s1-root", "sciatic-nerve") == ("s1-root", "sciatic-nerve")
    act(flow, lambda view: view.two)
    wanted.append(flow.commit.wanted)
    assert wanted == ["one", "two", "one"]
    assert flow.state.sources == ("s1-root",)


def test_two_at_work_needs_a_call_first() -> None:
    """Nothing is wanted before there is one, and a mixed call has two by itself."""
    flow = small(*WAY["commit"])
    assert (flow.commit.call, flow.commit.wanted) == (None, None)
    assert flow.act(flow.commit.two) == NotTaken(Refused(Refusal.TWO_AFTER_CALL))
    assert called("mixed").commit.wanted == "each"


def test_another_call_keeps_the_structure_of_its_region() -> None:
    """Of two that were named for a mixed call."""
    flow = called("mixed")
    name(flow, "s1-root", "plantar-fascia")
    flow.act(ChooseCall("local"))
    assert flow.commit.named == ("plantar-fascia",)


def test_a_certainty_chosen_again_is_taken_back() -> None:
    """Another one takes its place."""
    flow = small(*CALLED)
    for level, stated in ((3, 3), (2, 2), (2, None), (1, 1)):
        flow.act(flow.commit.certainties[level - 1].act)
        assert flow.commit.certainty == stated
        marked = [choice.level for choice in flow.commit.certainties if choice.chosen]
        assert marked == ([stated] if stated else [])


def test_the_choices_stand_in_their_order_and_say_what_is_chosen() -> None:
    """Structures of the back come first, whatever the menu's order."""
    view = small(*CALLED).commit
    assert [(choice.call, choice.chosen) for choice in view.calls] == [
        ("referred", True),
        ("local", False),
        ("mixed", False),
    ]
    assert [(region.name, [row.id for row in region.rows]) for region in view.regions] == [
        ("spine", ["s1-root", "sciatic-nerve", "si-joint"]),
        ("foot", ["plantar-fascia", "tarsal-tunnel"]),
    ]
    assert [row.id for row in view.sources if row.chosen] == ["s1-root"]
    assert [entry.inquiry for entry in view.evidence] == ["path"]


def test_what_is_thin_goes_as_it_is_mended() -> None:
    """Codes, the gravest first."""
    view = small(*WAY["investigate"]).commit
    assert view.thin == (Thin.NOT_EXAMINED, Thin.NOTHING_MARKED, Thin.NO_SOURCE, Thin.NOT_STATED)
    assert small(*CALLED).commit.thin == (Thin.FEW_MARKED, Thin.NOT_STATED)


def test_options_are_taken_in_and_out_in_the_order_of_choosing() -> None:
    """The plan counts what is in it, and shows what was committed."""
    flow = small(*WAY["plan"])
    for option in ("surgery", "stretching", "surgery", "load"):
        flow.act(next(row.act for row in flow.plan.options if row.id == option))
    plan = flow.plan
    assert [option.id for option in plan.chosen] == ["stretching", "load"]
    assert {row.id for row in plan.options if row.chosen} == {"load", "stretching"}
    assert (plan.call, plan.named, plan.certainty) == ("referred", ("s1-root",), None)
    assert plan.chart == flow.chart


def cases() -> Iterator[ResolvedCase]:
    """Yield every shipped case."""
    for loaded in LIBRARY.cases.values():
        catalogue = LIBRARY.catalogue_of(loaded)
        assert catalogue is not None
        yield resolve(loaded.model, catalogue)


def test_options_are_mixed_the_same_way_each_time() -> None:
    """The order comes from case and option alone; a changed one would confuse who goes on."""
    assert [option.id for option in small().plan.options] == [
        "nerve-pain-medication",
        "custom-orthotics",
        "muscle-relaxant",
        "lifting-and-ergonomics",
        "load",
        "injection",
        "spine-specialist-referral",
        "nsaid-course",
        "stretching",
        "surgery",
        "physical-therapy",
    ]


def test_options_are_mixed_within_their_groups_alone() -> None:
    """Groups stand as the menu has them, each once; another patient has another order."""
    orders = set()
    for case in cases():
        shown = shuffled_within_groups(case)
        groups = [group for group, _ in groupby(shown, lambda option: option.group)]
        assert groups == list(dict.fromkeys(option.group for option in case.options))
        assert {option.id for option in shown} == set(case.option)
        orders.add(tuple(option.id for option in shown))
    assert len(orders) == len(LIBRARY.cases)


def test_the_place_of_an_option_does_not_tell_its_role() -> None:
    """What is required stands first in its group no more often than chance would have it."""
    first, expected = 0, 0.0
    for case in cases():
        for _, group in groupby(shuffled_within_groups(case), lambda option: option.group):
            options = list(group)
            first += options[0].role == "required"
            expected += sum(option.role == "required" for option in options) / len(options)
    assert abs(first - expected) < 10  # three deviations; in the order of the menu it would be 37


def test_the_menu_of_another_folder_stands_under_its_headings() -> None:
    """Each group is listed once, in the order of its first line."""
    view = shipped("pallet").investigate
    names = [group.name for group in view.groups]
    assert names == list(dict.fromkeys(inquiry.group for inquiry in view.inquiries))
    assert sum(len(group.rows) for group in view.groups) == len(view.inquiries)
