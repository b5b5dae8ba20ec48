"""The tutorial in a real terminal: driven through a pty, read through a terminal emulator."""
