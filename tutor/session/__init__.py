"""What a learner is in the middle of: an encounter or a lesson, as frozen states.

``take(action)`` returns the next state and the event that records it; the same events replayed in
order give the same state. Nothing here reads a clock, a file or a random number.
"""
