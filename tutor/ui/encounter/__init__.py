"""The parts of the encounter screen: its stages, and what they share."""
