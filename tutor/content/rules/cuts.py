"""The rule about texts that YAML cuts short without a word.

In a text without quotes a blank and a hash begin a comment. Neither parser nor schema can see that
the rest of a sentence went there: the file is well-formed, and the sentence is half of itself.
"""

import re
from collections.abc import Iterator

import yaml

from tutor.content.document import Loc
from tutor.content.problem import quoted
from tutor.content.rules.registry import Complaint, Context, rule
from tutor.model.scalars import Authored

FEWEST_WORDS = 2
"""How many words make a text prose; a comment after a single word, number or id is meant as one."""

_COMMENT = re.compile(r"[ \t]+(#[^\n\r]*)")


@rule("text-cut", "case", severity="warning", whole=False)
@rule("text-cut", "lesson", severity="warning", whole=False)
@rule("text-cut", "catalogue", severity="warning", whole=False)
@rule("text-cut", "criteria", severity="warning", whole=False)
def text_cut(context: Context[Authored]) -> Iterator[Complaint]:
    """No text of two words or more is cut short by a hash.

    YAML takes a blank and a hash in a text without quotes for the beginning of a comment and drops
    the rest of the line. Put the text in quotes; if a comment is meant, give it a line of its own.
    After a single word, a number or an id a comment may stand, as in 'level: 3 # expert'.
    """
    # Answers hold nothing but ids and numbers, so there is no text in them to be cut.
    document = context.loaded.document
    for loc, node in _plain_texts((), document.node):
        rest = _COMMENT.match(document.text, node.end_mark.index)
        if rest is not None and len(node.value.split()) >= FEWEST_WORDS:
            message = f"the text ends here, and the rest is a comment: {quoted(rest[1])}"
            yield Complaint(loc, message, "put the text in quotes", "end")


def _plain_texts(loc: Loc, node: yaml.Node) -> Iterator[tuple[Loc, yaml.ScalarNode]]:
    """Yield every value without quotes, with the way to it.

    It recurses, which is safe only because the guard has bounded the depth.
    """
    if isinstance(node, yaml.ScalarNode):
        if not node.style:  # The C parser says '' where the pure one says None.
            yield loc, node
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _plain_texts((*loc, index), item)
    elif isinstance(node, yaml.MappingNode):
        for key, item in node.value:
            yield from _plain_texts((*loc, key.value), item)
