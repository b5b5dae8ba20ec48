"""The screens: the only code that knows Textual. It shows states and hands actions on."""
