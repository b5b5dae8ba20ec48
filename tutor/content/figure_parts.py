"""The named elements of a drawing: what each must say of itself, and the figure they make.

An id makes an element something that a lesson can light, label, paint or ask for. So everything
with an id has a title, which is its label, and lies in nothing else that has an id: the part under
the student's cursor must be one part.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tutor.content.guard import Fault
from tutor.content.problem import quoted
from tutor.content.svg import FORMS, ID, NUMBER, TEXTS
from tutor.model.figure import SCENERY, Box, Figure, Part, Route, Station, View

Position = tuple[int, int]
"""Line and column in the file, counted from 1."""


@dataclass
class NamedElement:
    """An element with an id; its title and sometimes its tissue are read after it has begun.

    ``role`` is part, station, route or view.
    """

    position: Position
    role: str
    attributes: Mapping[str, str]
    tissue: str
    title: str = ""


def parts_fault(position: Position, message: str, hint: str = "") -> Fault:
    """Return a fault of the rule about what parts a drawing needs."""
    return Fault(*position, "figure-parts", message, hint)


def wrong_id(
    name: str, tag: str, kind: str, taken: Mapping[str, NamedElement], *, within: bool
) -> str:
    """Return what is wrong with the id of an element, or "".

    ``kind`` is the element's class, ``taken`` are the ids used before, and ``within`` says whether
    the element lies in another one that has an id.
    """
    if not ID.fullmatch(name):
        return f"{quoted(name)} is not an id: lower-case words joined by hyphens"
    if name in taken:
        return f"the id '{name}' is used above"
    if within:
        return f"'{name}' lies inside another part"
    if kind in SCENERY:
        return f"'{name}' is named, but {kind} is scenery"
    if kind in FORMS and tag != FORMS[kind]:
        return f"a {kind} is a <{FORMS[kind]}>"
    return ""


def missing_parts(titles: Mapping[str, str], named: Mapping[str, NamedElement]) -> Iterator[Fault]:
    """Yield a fault for each title, description and tissue that a whole drawing lacks.

    ``titles`` are the texts of the drawing itself, by their tags.
    """
    for tag in sorted(TEXTS - set(titles)):
        hint = "it names the drawing" if tag == "title" else "it stands in for the drawing"
        yield parts_fault((1, 1), f"the drawing has no <{tag}>", hint)
    for name, element in named.items():
        if not element.title:
            hint = "add <title>...</title> inside it: it is the label"
            yield parts_fault(element.position, f"'{name}' has no title", hint)
        if not element.tissue:
            hint = "give it, or a shape in it, a class"
            yield parts_fault(element.position, f"nothing says what '{name}' is made of", hint)


def make_figure(
    name: str,
    titles: Mapping[str, str],
    size: tuple[float, float],
    markup: str,
    named: Mapping[str, NamedElement],
) -> Figure:
    """Return the figure of a drawing that lacks nothing; ``size`` is in units of the drawing."""
    by_role: dict[str, dict[str, NamedElement]] = {
        role: {name: element for name, element in named.items() if element.role == role}
        for role in ("part", "station", "route", "view")
    }
    return Figure(
        id=name,
        title=titles["title"],
        sentence=titles["desc"],
        width=size[0],
        height=size[1],
        drawing=markup,
        parts={name: _part(name, element) for name, element in by_role["part"].items()},
        stations={name: _station(name, element) for name, element in by_role["station"].items()},
        routes={name: _route(name, element) for name, element in by_role["route"].items()},
        views={name: _view(name, element) for name, element in by_role["view"].items()},
    )


def _numbers(element: NamedElement, *names: str) -> tuple[float, ...]:
    """Return attributes as numbers; SVG takes a missing coordinate for 0."""
    return tuple(float(element.attributes.get(name, "0")) for name in names)


def _points(text: str) -> tuple[tuple[float, float], ...]:
    """Return the points of a list of coordinates; an odd number at its end is left out."""
    numbers = [float(number) for number in NUMBER.findall(text)]
    return tuple(zip(numbers[::2], numbers[1::2], strict=False))


def _part(name: str, element: NamedElement) -> Part:
    tips = _points(element.attributes.get("data-label", ""))
    return Part(name, element.title, element.tissue, tips[0] if tips else None)


def _station(name: str, element: NamedElement) -> Station:
    x, y = _numbers(element, "cx", "cy")
    return Station(name, element.title, (x, y))


def _route(name: str, element: NamedElement) -> Route:
    return Route(name, element.title, _points(element.attributes.get("points", "")))


def _view(name: str, element: NamedElement) -> View:
    return View(name, element.title, Box(*_numbers(element, "x", "y", "width", "height")))
