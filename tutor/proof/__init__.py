"""What proves the content: scripted students who play a case, and what a bank of cases covers.

Pure, above grading: a case is proved by the grader that will grade its students. A simpler model of
grading would be quicker to run and would prove nothing about the grades that students get.
"""
