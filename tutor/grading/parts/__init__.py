"""The parts of a grade, one module each: a pure function that scores, and workings that explain.

No part reads another's score. A new part is one more module here, its row in the table of
``tutor.grading.scoring`` and its label in the wording. With all parts in one module, every change
to one of them would have to be read against the others.
"""
