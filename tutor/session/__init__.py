"""What a learner is in the middle of: an encounter or a lesson, as frozen states.

``take(state, action)`` decides what happens and returns the next state with the events that record
it; the same events in order give the same state again, whatever the rules have become since.
Nothing here reads a clock, a file or a random number.
"""
