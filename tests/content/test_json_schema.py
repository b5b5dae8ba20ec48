"""The schemas that editors read: every field explained, every known id listed, no file marked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter

from tests.content.json_validator import Validator
from tests.content.own_folder import OWN_CASE, OWN_CATALOGUE, OWN_CRITERIA, own_folder
from tests.paths import ANSWERS, ROOT
from tests.shipped import LIBRARY
from tutor.content.document import Document, read_document
from tutor.content.fields import as_editors_read, shown_fields
from tutor.content.folders import content_files, is_drawing, shipped_folder
from tutor.content.json_schema import json_schema
from tutor.content.kinds import ADDITIONS, MODELS, Kind, kind_of
from tutor.content.library import Library, load_library
from tutor.model.scalars import Authored

SCHEMAS: dict[Kind, Any] = {kind: json_schema(kind, LIBRARY) for kind in MODELS}
OWN: dict[Kind, Any] = {kind: json_schema(kind, LIBRARY, Path("/nowhere")) for kind in ADDITIONS}
EVERY = [*SCHEMAS.items(), *OWN.items()]
NAMES = [*SCHEMAS, *(f"own {kind}" for kind in OWN)]
FILES = [
    path
    for path in (*content_files(shipped_folder()), *sorted(ANSWERS.glob("*.yaml")))
    if not is_drawing(path)
]


def properties(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the fields of all records of a schema; the entries of a mapping by id are none."""
    for name, record in {"": schema, **schema["$defs"]}.items():
        for choice in (record, *record.get("anyOf", ())):
            if choice.get("additionalProperties") is False:
                for key, part in choice["properties"].items():
                    yield f"{name}.{key}", part


def read(path: Path) -> Any:  # noqa: ANN401 - any value of JSON
    """Return the value of a content file as an editor reads it."""
    document = read_document(path)
    assert isinstance(document, Document)
    return as_editors_read(document.node)


@pytest.mark.parametrize(("kind", "schema"), EVERY, ids=NAMES)
def test_every_field_has_a_description_and_an_example(kind: Kind, schema: dict[str, Any]) -> None:
    """An author reads both while typing, without another page open."""
    fields = dict(properties(schema))
    assert len(fields) > (5 if kind in ("answer", "criteria") else 20 if kind != "case" else 60)
    for name, field in fields.items():
        assert field["description"].endswith((".", "?")), name
        assert not field["description"].startswith(("Example", "`")), name
        assert len(field["examples"]) == 1, name


@pytest.mark.parametrize(("kind", "schema"), EVERY, ids=NAMES)
def test_every_example_may_stand_in_a_file(kind: Kind, schema: dict[str, Any]) -> None:
    """Neither an editor nor the checker has anything to say against it."""
    del kind
    validator = Validator(schema)
    for name, field in properties(schema):
        assert list(validator.faults(field["examples"][0], field)) == [], name


def records(kind: type[Authored] = Authored) -> Iterator[type[Authored]]:
    """Yield every kind of record that an author writes."""
    for inner in kind.__subclasses__():
        if inner.__module__.startswith("tutor."):
            yield inner
            yield from records(inner)


@pytest.mark.parametrize("record", [*records()], ids=lambda record: record.__name__)
def test_every_example_fits_its_field(record: type[Authored]) -> None:
    """What stands in the docstring is what the checker accepts there."""
    shown = shown_fields(record)
    for name, field in record.model_fields.items():
        kind: Any = Annotated[field.annotation, "as the field has it", *field.metadata]
        TypeAdapter(kind).validate_python(shown[field.alias or name].example)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_shipped_file_is_marked(path: Path) -> None:
    """An editor has nothing to say of any file that the checker finds clean."""
    value = read(path)
    assert list(Validator(SCHEMAS[kind_of(value)]).faults(value)) == []


def case_with(**changes: object) -> list[str]:
    """Return what an editor marks in a shipped case with some keys changed."""
    value = read(ROOT / "cases/local/shop-floor.yaml")
    return list(Validator(SCHEMAS["case"]).faults(value | changes))


def test_an_unknown_id_is_marked() -> None:
    """A misspelled word of catalogue or criteria is marked where it stands, at every level."""
    assert case_with() == []
    finding = {"result": "r", "positive": True, "why": "w"}
    assert case_with(findings={"slumped": finding}) == ["/findings/slumped: anyOf of a key"]
    assert case_with(findings={"slump": finding | {"basis": "beyond:nothing"}}) == [
        "/findings/slump/basis: anyOf"
    ]
    assert case_with(plan={"surgery": {"role": "harmful"}}) == ["/plan/surgery: anyOf of a key"]
    assert case_with(misconceptions=["no-such-error"]) == ["/misconceptions/0: anyOf"]
    key = {"call": "local", "sources": ["heel"], "because": "b"}
    assert case_with(key=key) == ["/key/sources/0: anyOf"]
    near = {"plantar-fascia": {"heel": 0.5}, "heel": {}}
    assert sorted(case_with(key=key | {"sources": ["plantar-fascia"], "near": near})) == [
        "/key/near/heel: anyOf of a key",
        "/key/near/plantar-fascia/heel: anyOf of a key",
    ]


def test_a_misconception_may_stand_alone_or_with_what_shows_it() -> None:
    """Both forms are the author's to choose."""
    name = "heel-pain-is-plantar-fasciitis"
    assert case_with(misconceptions=[name, {"id": name, "when": {"call": ["local"]}}]) == []


def test_a_lesson_that_is_being_written_is_not_marked() -> None:
    """Files are written side by side, and the schema is older than the newest of them."""
    assert case_with(lessons=["not-yet-there"]) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"level": 6}, "/level: maximum"),
        ({"level": 0}, "/level: minimum"),
        ({"notes": None}, "/notes: type"),
        ({"titel": "x"}, "/titel: unknown"),
        ({"title": "x" * 201}, "/title: maxLength"),
        ({"id": "Shop Floor"}, "/id: pattern"),
        ({"pain": []}, "/pain: minItems"),
    ],
)
def test_bounds_are_said_in_words_that_editors_know(changes: dict[str, Any], fault: str) -> None:
    """A bound in words of its own would let an editor pass what the checker refuses."""
    assert case_with(**changes) == [fault]


def test_ids_are_listed_with_their_labels() -> None:
    """An editor completes the id and shows what it means."""
    assert LIBRARY.catalogue is not None
    catalogue = LIBRARY.catalogue.model
    schema = SCHEMAS["case"]
    findings = schema["properties"]["findings"]["properties"]
    assert list(findings) == list(catalogue.inquiries)
    slump = catalogue.inquiries["slump"]
    assert findings["slump"]["title"] == (slump.name or slump.label)
    assert findings["slump"]["$ref"] == "#/$defs/CaseFinding"
    entries = {entry["const"]: entry for entry in schema["$defs"]["structure-id"]["anyOf"]}
    assert list(entries) == list(catalogue.structures)
    assert entries["s1-root"]["title"] == catalogue.structures["s1-root"].label


def test_the_schema_of_a_folder_knows_its_own_words(tmp_path: Path) -> None:
    """Its files are clean by its own schemas, and marked by the shipped ones."""
    root = own_folder(tmp_path)
    case = read(root / OWN_CASE)
    case["findings"] = {
        name: finding
        for name, finding in case["findings"].items()
        if name in ("vibrating-tools", "onset")
    }
    library: Library = load_library([shipped_folder(), root])
    own = json_schema("case", library, root)
    assert list(Validator(own).faults(case)) == []
    assert list(Validator(SCHEMAS["case"]).faults(case)) != []
    files: tuple[tuple[Kind, str], ...] = (
        ("catalogue", OWN_CATALOGUE),
        ("criteria", OWN_CRITERIA),
    )
    for kind, file in files:
        validator = Validator(json_schema(kind, library, root))
        assert list(validator.faults(read(root / file))) == []
        assert list(validator.faults(read(ROOT / f"cases/{kind}.yaml"))) != []


def test_without_readable_words_any_id_will_do() -> None:
    """A schema is made all the same, so that an editor can help with the file that is broken."""
    schema = json_schema("case", Library())
    value = read(ROOT / "cases/local/shop-floor.yaml")
    value["findings"] = {"no-such": {"result": "r", "positive": True, "why": "w"}}
    assert list(Validator(schema).faults(value)) == []
