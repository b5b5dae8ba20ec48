"""A drawing read under guard: what is kept of a stranger's SVG is only what a figure needs.

The markup handed on is written anew from allowed elements and attributes; nothing else survives,
and a document type, and with it every entity, ends the reading where it begins.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from tutor.characters import forbidden
from tutor.content.document import read_bytes
from tutor.content.guard import Fault, clean_text
from tutor.content.nearest import suggestion
from tutor.content.problem import Problem, capped, quoted
from tutor.content.svg import (
    ATTRIBUTES,
    CLASSES,
    DRAWN,
    ELEMENTS,
    FARTHEST,
    FORMS,
    ID,
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_SENTENCE,
    MAX_TITLE,
    NAMESPACE,
    NUMBER,
    ROOT,
    TEXTS,
    value_fits,
)
from tutor.model.figure import SCENERY, TISSUES, Box, Figure, Part, Route, Station, View


def read_figure(path: Path) -> Figure | tuple[Problem, ...]:
    """Read a drawing, or say what is wrong with it; its id is the name of its file."""
    try:
        text = clean_text(read_bytes(path))
        reader = _Reader(path.stem)
        reader.read(text)
        figure = reader.figure()
    except Fault as fault:
        return (fault.at(path),)
    if reader.faults or figure is None:
        return capped(sorted(fault.at(path) for fault in reader.faults))
    return figure


@dataclass
class _Named:
    """An element with an id, until its title has been read."""

    place: tuple[int, int]
    kind: str
    attributes: Mapping[str, str]
    tissue: str
    title: str = ""


@dataclass(frozen=True)
class _Open:
    """An element that has begun and not ended."""

    tag: str
    name: str | None = None
    classed: bool = False
    refused: bool = False


@dataclass
class _Reader:
    """What has been read of a drawing so far."""

    name: str
    faults: list[Fault] = field(default_factory=list)
    named: dict[str, _Named] = field(default_factory=dict)
    markup: list[str] = field(default_factory=list)
    size: tuple[float, float] | None = None
    titles: dict[str, str] = field(default_factory=dict)
    elements: int = 0
    _open: list["_Open"] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)

    def read(self, text: str) -> None:
        """Read the whole text; raises a fault where reading cannot go on."""
        parser = expat.ParserCreate()
        self._parser = parser
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(text, True)  # noqa: FBT003 - expat takes it by position
        except expat.ExpatError as error:
            reason = expat.errors.messages[error.code]
            message = f"not well-formed XML: {reason}"
            raise Fault(error.lineno, error.offset + 1, "figure-syntax", message) from error

    def figure(self) -> Figure | None:
        """Return the figure, or None where faults leave none."""
        for kind in sorted(TEXTS - set(self.titles)):
            message = f"the drawing has no <{kind}>"
            hint = "it names the drawing" if kind == "title" else "it stands in for the drawing"
            self.faults.append(Fault(1, 1, "figure-parts", message, hint))
        for name, one in self.named.items():
            if not one.title:
                hint = "add <title>...</title> inside it: it is the label"
                self._complain(one.place, f"'{name}' has no title", hint)
            if not one.tissue:
                hint = "give it, or a shape in it, a class"
                self._complain(one.place, f"nothing says what '{name}' is made of", hint)
        if self.faults or self.size is None:
            return None
        by = {
            kind: {name: one for name, one in self.named.items() if one.kind == kind}
            for kind in ("part", "station", "route", "view")
        }
        return Figure(
            id=self.name,
            title=self.titles["title"],
            sentence=self.titles["desc"],
            width=self.size[0],
            height=self.size[1],
            drawing="".join(self.markup),
            parts={name: _part(name, one) for name, one in by["part"].items()},
            stations={name: _station(name, one) for name, one in by["station"].items()},
            routes={name: _route(name, one) for name, one in by["route"].items()},
            views={name: _view(name, one) for name, one in by["view"].items()},
        )

    @property
    def _place(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _complain(self, place: tuple[int, int], message: str, hint: str = "") -> None:
        self.faults.append(Fault(*place, "figure-parts", message, hint))

    def _refuse(self, message: str, hint: str = "") -> None:
        self.faults.append(Fault(*self._place, "figure-content", message, hint))

    def _doctype(self, *_: object) -> NoReturn:
        message = "a document type stands here; with it come entities"
        raise Fault(*self._place, "figure-content", message, "take the <!DOCTYPE> out")

    def _instruction(self, target: str, _data: str) -> None:
        self._refuse(f"a processing instruction {quoted(target)} stands here", "take it out")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if self.elements > MAX_ELEMENTS or len(self._open) >= MAX_DEPTH:
            limit = f"over {MAX_ELEMENTS:,} elements, or nested over {MAX_DEPTH} deep"
            raise Fault(*self._place, "too-large", f"the drawing is {limit}", "draw it plainer")
        self._text.clear()
        outer = self._open[-1] if self._open else None
        refused = outer is not None and outer.refused
        if not refused and (tag not in ELEMENTS or (tag == "svg") != (outer is None)):
            refused = True
            message = f"<{quoted(tag)[1:-1]}> has no place in a figure"
            if tag in ELEMENTS:
                message = "a drawing is one <svg>, and it is the root"
            self._refuse(message, suggestion(tag, sorted(ELEMENTS)))
        named = None
        if not refused and tag == "svg":
            self._root(attributes)
        elif not refused and tag not in TEXTS:
            named = self._shape(tag, attributes)
        self._open.append(_Open(tag, named, "class" in attributes, refused))

    def _end(self, tag: str) -> None:
        if self._open.pop().refused:
            return
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if tag in TEXTS:
            self._told(tag, text)
        elif tag == "g":
            self.markup.append("</g>")

    def _characters(self, text: str) -> None:
        if self._open[-1].tag in TEXTS:
            self._text.append(text)
        elif text.strip() and not self._open[-1].refused:
            self._refuse("text stands in the drawing", "labels come from <title>")

    def _told(self, tag: str, text: str) -> None:
        """Take in a title or a description."""
        most = MAX_SENTENCE if tag == "desc" or len(self._open) <= 1 else MAX_TITLE
        if len(text) > most:
            self._complain(self._place, f"the <{tag}> is over {most} characters", "shorten it")
        if forbidden(text) is not None:
            self._refuse(f"the <{tag}> holds a character that could act on a terminal")
        name = self._open[-1].name if self._open else None
        if len(self._open) == 1:
            self.titles.setdefault(tag, text)
        elif tag == "title" and name in self.named:
            self.named[name].title = text

    def _root(self, attributes: Mapping[str, str]) -> None:
        self._allowed(attributes, ROOT)
        if attributes.get("xmlns") != NAMESPACE:
            self._complain(self._place, "the root is no SVG", f'write xmlns="{NAMESPACE}"')
        box = [float(one) for one in NUMBER.findall(attributes.get("viewBox", ""))]
        if len(box) != 4 or box[:2] != [0, 0] or not all(0 < one <= FARTHEST for one in box[2:]):  # noqa: PLR2004
            hint = 'write viewBox="0 0 160 120"'
            self._complain(self._place, "the root needs a viewBox that begins at 0 0", hint)
            return
        self.size = box[2], box[3]

    def _shape(self, tag: str, attributes: dict[str, str]) -> str | None:
        """Take in a shape or a group; returns its id where it has one."""
        self._allowed(attributes, ATTRIBUTES)
        kind = attributes.get("class", "")
        if kind and kind not in CLASSES:
            hint = suggestion(kind, sorted(CLASSES))
            self._complain(self._place, f"{quoted(kind)} is no class of a figure", hint)
        outer = self.named.get(self._open[-1].name or "") if self._open else None
        if outer is not None and not outer.tissue and kind in TISSUES:
            outer.tissue = kind
        within = any(one.classed for one in self._open)
        if tag != "g" and not kind and not within:
            self._complain(self._place, f"the <{tag}> has no class", "say what tissue it is")
        if kind not in ("station", "route", "view"):
            drawn = {name: one for name, one in attributes.items() if name in DRAWN}
            written = "".join(f" {name}={quoteattr(one)}" for name, one in drawn.items())
            self.markup.append(f"<{tag}{written}>" if tag == "g" else f"<{tag}{written}/>")
        elif tag == "g":
            self._complain(self._place, f"a {kind} is a shape, not a group")
        return self._name(tag, kind, attributes) if "id" in attributes else None

    def _name(self, tag: str, kind: str, attributes: dict[str, str]) -> str | None:
        name = attributes["id"]
        wrong = ""
        if not ID.fullmatch(name):
            wrong = f"{quoted(name)} is not an id: lower-case words joined by hyphens"
        elif name in self.named:
            wrong = f"the id '{name}' is used above"
        elif any(outer.name for outer in self._open):
            wrong = f"'{name}' lies inside another part"
        elif kind in SCENERY:
            wrong = f"'{name}' is named, but {kind} is scenery"
        elif kind in FORMS and tag != FORMS[kind]:
            wrong = f"a {kind} is a <{FORMS[kind]}>"
        if wrong:
            self._complain(self._place, wrong)
            return None
        role = kind if kind in FORMS else "part"
        self.named[name] = _Named(self._place, role, dict(attributes), kind)
        return name

    def _allowed(self, attributes: Mapping[str, str], known: frozenset[str]) -> None:
        for name, value in attributes.items():
            if name not in known:
                hint = suggestion(name, sorted(known))
                self._refuse(f"the attribute {quoted(name)} has no place here", hint)
            elif name != "xmlns" and not value_fits(name, value):
                self._refuse(f"{name} is {quoted(value)}, which a figure does not take")


def _numbers(one: _Named, *names: str) -> tuple[float, ...]:
    return tuple(float(one.attributes.get(name, "0")) for name in names)


def _pairs(text: str) -> tuple[tuple[float, float], ...]:
    numbers = [float(one) for one in NUMBER.findall(text)]
    return tuple(zip(numbers[::2], numbers[1::2], strict=False))


def _part(name: str, one: _Named) -> Part:
    tips = _pairs(one.attributes.get("data-label", ""))
    return Part(name, one.title, one.tissue, tips[0] if tips else None)


def _station(name: str, one: _Named) -> Station:
    x, y = _numbers(one, "cx", "cy")
    return Station(name, one.title, (x, y))


def _route(name: str, one: _Named) -> Route:
    return Route(name, one.title, _pairs(one.attributes.get("points", "")))


def _view(name: str, one: _Named) -> View:
    return View(name, one.title, Box(*_numbers(one, "x", "y", "width", "height")))
