"""A drawing read under guard: what is kept of a stranger's SVG is only what a figure needs.

The markup that is handed on is written anew from allowed elements and attributes, so that nothing
else survives. To clean the file's own markup instead would mean to know everything harmful that an
SVG can hold. A document type ends the reading where it begins, because entities come with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from tutor.characters import forbidden
from tutor.content.document import read_bytes
from tutor.content.figure_parts import (
    NamedElement,
    Position,
    make_figure,
    missing_parts,
    parts_fault,
    wrong_id,
)
from tutor.content.guard import Fault, clean_text
from tutor.content.nearest import suggestion
from tutor.content.problem import Problem, cap_problems, quoted
from tutor.content.svg import (
    ATTRIBUTES,
    CLASSES,
    DRAWN,
    ELEMENTS,
    FARTHEST,
    FORMS,
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
from tutor.model.figure import TISSUES, Figure


def read_figure(path: Path) -> Figure | tuple[Problem, ...]:
    """Read a drawing, or return every problem it has; its id is the name of its file."""
    try:
        text = clean_text(read_bytes(path))
        reader = _Reader(path.stem)
        reader.read(text)
        figure = reader.figure()
    except Fault as fault:
        return (fault.at(path),)
    if reader.faults or figure is None:
        return cap_problems(sorted(fault.at(path) for fault in reader.faults))
    return figure


@dataclass(frozen=True)
class _OpenElement:
    """An element that has begun and not ended; ``name`` is its id, if it has a sound one."""

    tag: str
    name: str | None = None
    has_class: bool = False
    refused: bool = False


@dataclass
class _Reader:
    """What has been read of a drawing so far; expat calls the methods ``_on_...``."""

    name: str
    faults: list[Fault] = field(default_factory=list)
    named: dict[str, NamedElement] = field(default_factory=dict)
    markup: list[str] = field(default_factory=list)
    size: tuple[float, float] | None = None
    titles: dict[str, str] = field(default_factory=dict)
    elements: int = 0
    _open: list[_OpenElement] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)

    def read(self, text: str) -> None:
        """Read the whole text; raise a ``Fault`` where reading cannot go on."""
        parser = expat.ParserCreate()
        self._parser = parser
        parser.StartDoctypeDeclHandler = self._on_doctype
        parser.ProcessingInstructionHandler = self._on_instruction
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = self._on_text
        try:
            parser.Parse(text, True)  # noqa: FBT003 - expat takes it by position
        except expat.ExpatError as error:
            reason = expat.errors.messages[error.code]
            message = f"not well-formed XML: {reason}"
            raise Fault(error.lineno, error.offset + 1, "figure-syntax", message) from error

    def figure(self) -> Figure | None:
        """Return the figure, or None if the drawing has faults."""
        self.faults.extend(missing_parts(self.titles, self.named))
        if self.faults or self.size is None:
            return None
        return make_figure(self.name, self.titles, self.size, "".join(self.markup), self.named)

    @property
    def _position(self) -> Position:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _complain(self, message: str, hint: str = "") -> None:
        """Note that the drawing lacks something, or has it in the wrong form."""
        self.faults.append(parts_fault(self._position, message, hint))

    def _refuse(self, message: str, hint: str = "") -> None:
        """Note that the drawing holds something that no figure needs."""
        self.faults.append(Fault(*self._position, "figure-content", message, hint))

    def _on_doctype(self, *_: object) -> NoReturn:
        message = "a document type stands here; with it come entities"
        raise Fault(*self._position, "figure-content", message, "take the <!DOCTYPE> out")

    def _on_instruction(self, target: str, _data: str) -> None:
        self._refuse(f"a processing instruction {quoted(target)} stands here", "take it out")

    def _on_start(self, tag: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if self.elements > MAX_ELEMENTS or len(self._open) >= MAX_DEPTH:
            limit = f"over {MAX_ELEMENTS:,} elements, or nested over {MAX_DEPTH} deep"
            raise Fault(*self._position, "too-large", f"the drawing is {limit}", "draw it plainer")
        self._text.clear()
        # What lies in a refused element is passed over: one problem says all there is to mend.
        outer = self._open[-1] if self._open else None
        refused = outer is not None and outer.refused
        if not refused and (tag not in ELEMENTS or (tag == "svg") != (outer is None)):
            refused = True
            message = f"<{quoted(tag)[1:-1]}> has no place in a figure"
            if tag in ELEMENTS:
                message = "a drawing is one <svg>, and it is the root"
            self._refuse(message, suggestion(tag, sorted(ELEMENTS)))
        name = None
        if not refused and tag == "svg":
            self._take_root(attributes)
        elif not refused and tag not in TEXTS:
            name = self._take_shape(tag, attributes)
        self._open.append(_OpenElement(tag, name, "class" in attributes, refused))

    def _on_end(self, tag: str) -> None:
        if self._open.pop().refused:
            return
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if tag in TEXTS:
            self._take_title(tag, text)
        elif tag == "g":
            self.markup.append("</g>")

    def _on_text(self, text: str) -> None:
        # expat hands a text over in pieces, so it is whole only when its element ends.
        if self._open[-1].tag in TEXTS:
            self._text.append(text)
        elif text.strip() and not self._open[-1].refused:
            self._refuse("text stands in the drawing", "labels come from <title>")

    def _take_title(self, tag: str, text: str) -> None:
        """Take in a title or a description, of the whole drawing or of a part."""
        most = MAX_SENTENCE if tag == "desc" or len(self._open) <= 1 else MAX_TITLE
        if len(text) > most:
            self._complain(f"the <{tag}> is over {most} characters", "shorten it")
        # A character reference such as &#x202e; is plain text in the file, so that the check of the
        # whole file has not seen the character.
        if forbidden(text) is not None:
            self._refuse(f"the <{tag}> holds a character that could act on a terminal")
        name = self._open[-1].name if self._open else None
        if len(self._open) == 1:
            self.titles.setdefault(tag, text)
        elif tag == "title" and name in self.named:
            self.named[name].title = text

    def _take_root(self, attributes: Mapping[str, str]) -> None:
        self._check_attributes(attributes, ROOT)
        if attributes.get("xmlns") != NAMESPACE:
            self._complain("the root is no SVG", f'write xmlns="{NAMESPACE}"')
        match [float(number) for number in NUMBER.findall(attributes.get("viewBox", ""))]:
            # With its origin at 0 0 a point of the file is a point of the figure, without a shift
            # that every route, label and view would have to take into account.
            case [0, 0, width, height] if 0 < width <= FARTHEST and 0 < height <= FARTHEST:
                self.size = width, height
            case _:
                hint = 'write viewBox="0 0 160 120"'
                self._complain("the root needs a viewBox that begins at 0 0", hint)

    def _take_shape(self, tag: str, attributes: dict[str, str]) -> str | None:
        """Take in a shape or a group; return its id, or None if it has no sound one."""
        self._check_attributes(attributes, ATTRIBUTES)
        kind = attributes.get("class", "")
        if kind and kind not in CLASSES:
            hint = suggestion(kind, sorted(CLASSES))
            self._complain(f"{quoted(kind)} is no class of a figure", hint)
        # A group with an id may leave its tissue to the first shape in it that has one.
        outer = self.named.get(self._open[-1].name or "") if self._open else None
        if outer is not None and not outer.tissue and kind in TISSUES:
            outer.tissue = kind
        inherits_class = any(element.has_class for element in self._open)
        if tag != "g" and not kind and not inherits_class:
            self._complain(f"the <{tag}> has no class", "say what tissue it is")
        if kind not in FORMS:
            self._write(tag, attributes)
        elif tag == "g":
            self._complain(f"a {kind} is a shape, not a group")
        return self._take_id(tag, kind, attributes) if "id" in attributes else None

    def _write(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Write an element into the new markup; a group stays open until it ends."""
        drawn = {name: value for name, value in attributes.items() if name in DRAWN}
        written = "".join(f" {name}={quoteattr(value)}" for name, value in drawn.items())
        self.markup.append(f"<{tag}{written}>" if tag == "g" else f"<{tag}{written}/>")

    def _take_id(self, tag: str, kind: str, attributes: dict[str, str]) -> str | None:
        name = attributes["id"]
        within = any(outer.name for outer in self._open)
        wrong = wrong_id(name, tag, kind, self.named, within=within)
        if wrong:
            self._complain(wrong)
            return None
        role = kind if kind in FORMS else "part"
        self.named[name] = NamedElement(self._position, role, dict(attributes), kind)
        return name

    def _check_attributes(self, attributes: Mapping[str, str], known: frozenset[str]) -> None:
        for name, value in attributes.items():
            if name not in known:
                hint = suggestion(name, sorted(known))
                self._refuse(f"the attribute {quoted(name)} has no place here", hint)
            elif name != "xmlns" and not value_fits(name, value):
                self._refuse(f"{name} is {quoted(value)}, which a figure does not take")
