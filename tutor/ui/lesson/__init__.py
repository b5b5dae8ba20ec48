"""The parts of the lesson screen: pages of steps, and questions to answer."""
