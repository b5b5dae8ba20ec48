"""What the encounter says line by line alone."""
