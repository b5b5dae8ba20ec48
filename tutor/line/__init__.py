"""The tutorial in plain lines: for a screen reader, a dumb terminal, a pipe of answers.

Each line begins with who speaks. Nothing is drawn, nothing moves, and no line is ever changed once
it stands. As the screens, it shows what a flow holds and hands acts back.
"""
