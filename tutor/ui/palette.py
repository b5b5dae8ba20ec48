"""What the command palette shows: the application's commands, their titles letter for letter.

Textual's own provider reads titles as markup, and the title of a case is a stranger's: ``[/]`` ends
the program, and an action in brackets runs at a click.
"""

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Hits, Provider


class LiteralCommands(Provider):
    """Finds commands by their titles, without markup."""

    async def discover(self) -> Hits:
        """Yield every command, by title."""
        commands = self.app.get_system_commands(self.screen)
        for command in sorted(commands, key=lambda command: command.title):
            title = command.title
            yield DiscoveryHit(Text(title), command.callback, title, command.help)

    async def search(self, query: str) -> Hits:
        """Yield every command whose title may be meant, with the letters that match set off.

        The matcher's own ``highlight`` reads markup, so the letters are set off here.
        """
        matcher = self.matcher(query)
        for command in self.app.get_system_commands(self.screen):
            score, offsets = matcher.fuzzy_search.match(query, command.title)
            if score > 0:
                shown = Text(command.title)
                for offset in offsets:
                    shown.stylize(matcher.match_style.rich_style, offset, offset + 1)
                yield Hit(score, shown, command.callback, command.title, command.help)
