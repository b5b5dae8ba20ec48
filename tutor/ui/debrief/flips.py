"""Section 3: which findings would have changed the call, each a question before its answer."""

from dataclasses import dataclass

from textual.message import Message

from tutor.flow.debrief.flips import FlipCard
from tutor.ui.debrief.page import Block, DebriefPage, entry, flowing
from tutor.ui.text import MUTED, lines, plain
from tutor.wording import words


def question(card: FlipCard) -> tuple[Block, ...]:
    """Return the question of a card: what had been otherwise, and what is asked."""
    changes = [
        entry(flowing(words.debrief.turned_sentence(finding)), mark=plain("-", MUTED), after=0)
        for finding in card.change
    ]
    head = f"{words.debrief.flip_number(card)}  {words.debrief.WHAT_IF}"
    return (
        Block((plain(head, "bold"),), gutter=0, after=0),
        *changes,
        Block((plain(words.debrief.WHAT_IF_ASKS, "bold $primary"),), gutter=0),
    )


def answer(card: FlipCard) -> tuple[Block, ...]:
    """Return the answer to a card, and why it is so."""
    call = plain(words.debrief.flip_answer(card), "bold")
    said = lines([call, flowing(words.debrief.flip_reason(card))])
    return (Block((said,), plain("→", "bold $accent"), after=0),)


class WhatIfCard(DebriefPage):
    """A question that hides its answer until the learner asks for it."""

    @dataclass
    class Pressed(Message):
        """The card was clicked."""

        widget: "WhatIfCard"

    def __init__(self, card: FlipCard) -> None:
        """Show the question alone."""
        super().__init__(question(card), classes="what-if")
        self.card = card
        self.answered = False

    def reveal(self) -> None:
        """Show the answer below the question."""
        self.answered = True
        self.set_blocks((*question(self.card), *answer(self.card)))

    def on_click(self) -> None:
        """Ask the screen to answer; the screen knows which keys that changes."""
        self.post_message(self.Pressed(self))
