"""Bad lessons, and where."""

from tests.content.samples import LESSON, bad, edit, move

UNTAUGHT = (
    bad(
        "a step twice",
        LESSON,
        edit(("id: five", "id: four")),
        "@:46:10 unique-steps: the id 'four' is used above",
    ),
    bad(
        "an option twice",
        LESSON,
        edit(("id: leg", "id: back")),
        "@:32:14 unique-steps: the id 'back' is used above",
    ),
    bad(
        "a lesson without its place",
        LESSON,
        move("sample.yaml"),
        "sample.yaml:2:5 lesson-file-name: the file is not called 'NN-sample.yaml'",
    ),
    bad(
        "a short lesson",
        LESSON,
        edit(("  - {id: one, text: A root can hurt at the heel.}\n", "")),
        "@:7:1 lesson-length: the lesson has only 9 steps",
    ),
    bad(
        "three texts in a row",
        LESSON,
        edit(("  - {id: one,", "  - {id: zero, text: Read on.}\n  - {id: one,")),
        "@:10:5 lesson-rhythm: 'two' is the third text in a row",
    ),
    bad(
        "two right answers to one",
        LESSON,
        edit(("text: The pad, why", "text: The pad, correct: true, why")),
        "@:13:5 lesson-answers: 2 options are correct, not one",
    ),
    bad(
        "no wrong answer of many",
        LESSON,
        edit(("text: Age, why", "text: Age, correct: true, why")),
        "@:22:5 lesson-answers: 2 of 2 options are correct",
    ),
    bad(
        "an answer that cannot be typed as it is shown",
        LESSON,
        edit(("answer: 2", "answer: 100000.5")),
        "@:37:5 lesson-proof: the right answer, shown as '100000', is not accepted",
    ),
    bad(
        "two options that read the same",
        LESSON,
        edit(("text: Age, why", "text: A path, why")),
        "@:24:25 lesson-proof: another option reads the same",
    ),
    bad(
        "a figure without a source",
        LESSON,
        edit(("So can the pad.", "In 5% it is the pad.")),
        "@:9:5 lesson-sources: the step states a figure without a source",
    ),
    bad(
        "a source that is not listed",
        LESSON,
        edit((", slump-study-2008]\nsteps", "]\nsteps")),
        "@:18:66 lesson-sources: the lesson's sources do not list 'slump-study-2008'",
    ),
    bad(
        "a table that is too wide",
        LESSON,
        edit(("  - {id: one,", "  - {id: zero, text: '" + 12 * "|" + "'}\n  - {id: one,")),
        "@:8:5 lesson-tables: a table is larger than 10 columns by 50 rows",
        "@:10:5 lesson-rhythm: 'two' is the third text in a row",
    ),
    bad(
        "a pool of one call",
        LESSON,
        edit(("cases: [desk-worker, shop-walker]", "cases: [desk-worker, desk-worker]")),
        "@:47:46 lesson-cases: all cases of the pool are referred",
    ),
)
