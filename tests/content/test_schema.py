"""Schema problems: all at once, each at its place, with the nearest thing that was meant."""

import time
from pathlib import Path

import pytest

from tests.content import samples
from tests.content.samples import ANSWER, CATALOGUE, CRITERIA, LESSON, LOCAL, REFERRED
from tutor.content.document import Document, parse_document
from tutor.content.library import MODELS, Kind
from tutor.content.nearest import suggestion
from tutor.content.problem import MAX_PROBLEMS, Problem, quoted
from tutor.content.schema import ID_HINT, validate

KINDS: dict[str, Kind] = {
    CRITERIA: "criteria",
    CATALOGUE: "catalogue",
    REFERRED: "case",
    LOCAL: "case",
    LESSON: "lesson",
    ANSWER: "answer",
}


def problems(file: str, *pairs: tuple[str, str]) -> tuple[Problem, ...]:
    """Return the schema problems of a file of the sample with some of its text replaced."""
    text = (samples.SAMPLE / file).read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    found = parse_document(Path(file), text.encode())
    assert isinstance(found, Document), found
    outcome = validate(found, MODELS[KINDS[file]])
    return outcome if isinstance(outcome, tuple) else ()


def messages(file: str, *pairs: tuple[str, str]) -> list[str]:
    """Return the same problems as ``line:column message (hint)``."""
    return [
        f"{problem.line}:{problem.column} {problem.message}"
        + (f" ({problem.hint})" if problem.hint else "")
        for problem in problems(file, *pairs)
    ]


def test_all_errors_are_told_at_once() -> None:
    """One run reports every fault of a case, from its top to its deepest level, in file order."""
    assert messages(
        LOCAL,
        ("title: Hard floors\n", ""),
        ("level: 2", "level: 7"),
        ("age: 58", "age: many"),
        ("sex: female", "gender: female"),
        ("quality: aching", "quality: akeing"),
        ("essential: true\n    why: The pad", "esential: true\n    why: The pad"),
        ("    why: It explains the load.\n", ""),
        ("certainty: 2", "certainty: 1"),
        ("role: beneficial", "role: good"),
        ("  summary: The pad, not the fascia.\n", "  summary: ''\n"),
    ) == [
        "1:1 'title' is missing (add 'title: ...' here)",
        "3:8 '7' must be 5 or less",
        "5:1 'sex' is missing (add 'sex: ...' here)",
        "6:8 'many' must be a whole number",
        (
            "7:3 'gender' is not a key here"
            " (known here: age, sex, occupation, side, conditions, bears-weight)"
        ),
        (
            "13:37 'akeing' is not one of burning, shooting, aching, numb, tingling, stabbing"
            " (did you mean 'aching'?)"
        ),
        "36:3 'why' is missing (add 'why: ...' here)",
        "43:5 'esential' is not a key here (did you mean 'essential'?)",
        "53:14 '1' must be 2 or more",
        (
            "57:11 'good' is not one of required, beneficial, neutral, low-value, harmful,"
            " contraindicated"
        ),
        "61:12 the text is empty",
    ]


@pytest.mark.parametrize(
    ("file", "key", "misspelled", "hint"),
    [
        (LOCAL, "complaint: |", "complain: |", "'complaint'"),
        (LOCAL, "expert:", "experts:", "'expert'"),
        (LOCAL, "  occupation:", "  ocupation:", "'occupation'"),
        (LOCAL, "  certainty:", "  certain:", "'certainty'"),
        (LOCAL, "    basis: beyond", "    base: beyond", "'basis'"),
        (REFERRED, "  - change:", "  - changes:", "'change'"),
        (REFERRED, "    critical: true", "    criticial: true", "'critical'"),
        (REFERRED, "{region: posterior-calf", "{Region: posterior-calf", "'region'"),
        (LESSON, "objectives:", "objective:", "'objectives'"),
        (LESSON, "{id: two, text:", "{id: two, texts:", "'text'"),
        (LESSON, "    hints: [Think", "    hint: [Think", "'hints'"),
        (LESSON, "{id: age, text: Age, why:", "{id: age, text: Age, whys:", "'why'"),
        (LESSON, "text: A path, correct:", "text: A path, corect:", "'correct'"),
        (LESSON, "    tolerance:", "    tolerence:", "'tolerance'"),
        (LESSON, "cases: [", "case: [", "'cases'"),
        (CATALOGUE, "structures:\n", "structure:\n", "'structures'"),
        (CATALOGUE, "    sign: worse", "    signs: worse", "'sign'"),
        (CATALOGUE, "      population:", "      populations:", "'population'"),
        (CATALOGUE, "{positive: referred, normal:", "{positive: referred, nromal:", "'normal'"),
        (CATALOGUE, "at-least:", "at_least:", "'at-least'"),
        (CATALOGUE, "from: age", "form: age", "'from'"),
        (CATALOGUE, "    or: [cushion", "    ors: [cushion", "'or'"),
        (CATALOGUE, "      for: disc", "      fro: disc", "'for'"),
        (
            CATALOGUE,
            "likelihood-ratio-positive:",
            "likelihood_ratio_positive:",
            "'likelihood-ratio-positive'",
        ),
        (
            CATALOGUE,
            "likelihood-ratio-positive:",
            "likelihood-ratio:",
            "'likelihood-ratio-negative' or 'likelihood-ratio-positive'",
        ),
        (CATALOGUE, "    contraindicated:", "    contraindication:", "'contraindicated'"),
        (CRITERIA, "misconceptions:", "misconception:", "'misconceptions'"),
        (CRITERIA, "correction: Many", "corection: Many", "'correction'"),
        (ANSWER, "asked:", "ask:", "'asked'"),
    ],
)
def test_the_nearest_known_key_is_suggested(
    file: str, key: str, misspelled: str, hint: str
) -> None:
    """At every level a misspelled key is reported at its position with the key that was meant."""
    text = (samples.SAMPLE / file).read_text(encoding="utf-8")
    place = text.index(key) + len(key) - len(key.lstrip(" -{"))
    found = problems(file, (key, misspelled))
    unknown = [problem for problem in found if problem.rule == "unknown-key"]
    assert [problem.hint for problem in unknown] == [f"did you mean {hint}?"]
    assert unknown[0].line == text[:place].count("\n") + 1


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (CATALOGUE, "      for: disc herniation\n", "", "94:5 'for' is missing"),
        (CATALOGUE, "    label: Slump test\n", "", "86:3 'label' is missing"),
        (LOCAL, "  call: local\n", "", "52:1 'call' is missing"),
        (LESSON, "{id: pad, text: The pad,", "{id: pad,", "15:9 'text' is missing"),
        (LESSON, "  - id: which\n    ask", "  - ask", "10:5 'id' is missing"),
        (LESSON, "id: try-it, text: Two patients.,", "text: Now.,", "47:5 'id' is missing"),
        (CRITERIA, "citation: What textbooks agree on., ", "", "21:5 'citation' is missing"),
        (ANSWER, "case: desk-worker\n", "", "1:1 'case' is missing"),
    ],
)
def test_a_missing_key_is_told_at_its_record(file: str, old: str, new: str, expected: str) -> None:
    """A record in a mapping is reported at its key, and a record in a list where it begins."""
    name = expected.split("'")[1]
    assert messages(file, (old, new)) == [f"{expected} (add '{name}: ...' here)"]


TRUTHS = ("yes", "no", "True", "TRUE", "on", "1", "0", "y", "~", "' true '", "tru\u0435")
WHOLE = ("1_000", "' 3 '", "3.0", "+3", "1e1", "0x1F", "٣", "three", "--3", "1234567")
NUMBERS = ("1_0.5", ".5", "5.", "1e1", ".inf", ".nan", "'1,5'", "½", "1.1234567", "9" * 4_301)


@pytest.mark.parametrize("given", TRUTHS)
def test_only_true_and_false_are_truths(given: str) -> None:
    """Only ``true`` and ``false`` are truth values; YAML's other words for them are refused."""
    (line,) = messages(LOCAL, ("positive: true\n    why: A thin", f"positive: {given}\n    why: A"))
    assert line == f"26:15 {quoted(given.strip(chr(39)))} must be true or false"


@pytest.mark.parametrize("given", WHOLE)
def test_a_whole_number_is_digits(given: str) -> None:
    """Texts that Python's ``int`` would convert without a word are refused."""
    (line,) = messages(LOCAL, ("age: 58", f"age: {given}"))
    assert line == f"7:8 {quoted(given.strip(chr(39)))} must be a whole number"


@pytest.mark.parametrize(("old", "new"), [("age: 58", "age: 058"), ("weight: 2", "weight: 02")])
def test_a_number_has_no_leading_zero(old: str, new: str) -> None:
    """A leading zero is refused, because older YAML would read ``058`` as an octal number."""
    assert messages(LOCAL, (old, new))


@pytest.mark.parametrize("given", NUMBERS)
def test_a_number_is_digits_with_a_point(given: str) -> None:
    """Infinities, exponents and thousands of digits are refused, without an exception."""
    (line,) = messages(LOCAL, ("weight: 2", f"weight: {given}"))
    wanted = "must be a number such as 2 or 0.5"
    assert line == f"44:13 {quoted(given.strip(chr(39)))} {wanted}"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: Hard floors", "title: {hard: floors}", "3:8 must be text"),
        ("title: Hard floors", "title:", "3:7 the text is empty"),
        ("level: 2", "level: [2]", "4:8 must be a whole number"),
        ("weight: 2", "weight: {a: b}", "44:13 must be a number such as 2 or 0.5"),
        ("positive: true\n    weight", "positive: []\n    weight", "43:15 must be true or false"),
        ("  - {region: plantar-heel, quality: aching}", "  plantar-heel", "14:3 must be a list"),
        ("sources: [heel-fat-pad]", "sources: {a: heel}", "54:12 must be a list"),
        ("[heel-fat-pad]", "[[heel-fat-pad]]", "54:13 must be text"),
        (
            "  plantar-fascia: The first steps are fine.",
            "  - no",
            "65:5 must be a mapping of keys to values",
        ),
    ],
)
def test_the_shape_of_a_value_is_told(old: str, new: str, expected: str) -> None:
    """A list in place of a text, or a text in place of a list, is reported in an author's words."""
    assert messages(LOCAL, (old, new)) == [expected]


def test_a_list_is_not_too_short_for_what_is_wrong_in_it() -> None:
    """One bad item of a list is one problem; that the list is too short is not a second one."""
    assert messages(LOCAL, ("[heel-fat-pad]", "[Heel Pad]")) == [
        f"54:13 'Heel Pad' is not an id ({ID_HINT})"
    ]


def test_a_key_named_like_pydantics_mark_is_a_key() -> None:
    """``[key]`` is pydantic's mark of a bad key; an author's key of that name is only a bad key."""
    lines = messages(LOCAL, ("  plantar-fascia: The", "  '[key]': The"))
    assert [line.split(" (")[0] for line in lines] == ["65:5 '[key]' is not an id"]


def test_what_a_question_asks_is_told_with_every_kind() -> None:
    """Only this word says what kind a question is, so the words of all kinds are suggested."""
    assert messages(LESSON, ("ask: order", "ask: ordered")) == [
        "28:10 'ordered' is not one of one, many, order, locate, number (did you mean 'order'?)"
    ]


@pytest.mark.parametrize("step", ["text", "[a, b]", "''"])
def test_a_step_that_is_no_mapping_is_a_problem(step: str) -> None:
    """A step without keys is one problem, although its keys would decide what kind it is."""
    assert messages(LESSON, ("- {id: two, text: So can the pad.}", f"- {step}")) == [
        "9:5 must be a mapping of keys to values"
    ]


def test_unknown_keys_past_all_counting_take_no_time() -> None:
    """After 200 problems no more are looked for, and the last one says that there are more."""
    record = ", ".join(f"k{key}: v" for key in range(490))
    flood = f"  - {{{record}}}\n" * 40
    begun = time.process_time()
    found = problems(LOCAL, ("pain:\n", f"pain:\n{flood}"))
    assert time.process_time() - begun < 2.0
    assert len(found) == MAX_PROBLEMS + 1
    assert [problem.rule for problem in found].count("too-many") == 1


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("titel", ("title", "level"), "did you mean 'title'?"),
        ("Title", ("title", "level"), "did you mean 'title'?"),
        ("heel-pad", ("heel-fat-pad", "heel-inspection"), "did you mean 'heel-fat-pad'?"),
        ("sens", ("sensitivity", "specificity"), "did you mean 'sensitivity'?"),
        ("gender", ("age", "sex"), "known here: age, sex"),
        ("gender", tuple(f"k{key}" for key in range(13)), ""),
        ("gender", (), ""),
        ("", ("age", "sex"), "known here: age, sex"),
    ],
)
def test_a_suggestion_is_near_or_none(word: str, known: tuple[str, ...], expected: str) -> None:
    """A wrong guess misleads: if nothing is near, the known words are listed when they are few."""
    assert suggestion(word, known) == expected


def test_known_words_are_listed_in_one_order() -> None:
    """A set has a new order in every run, but the hint made of it must not change."""
    words = {f"{letter}-word" for letter in "hgfedcba"}
    assert suggestion("unlike", words) == f"known here: {', '.join(sorted(words))}"


def test_quotes_of_content_are_short_and_printable() -> None:
    """A message repeats at most forty characters, and none that a terminal acts on."""
    assert quoted("a\x1b[2J\nb\u202e") == "'a\ufffd[2J\ufffdb\ufffd'"
    assert quoted("a" * 41) == f"'{'a' * 40}…'"
