"""What helps whom: one page of plain text, for the command ``a11y``."""

PAGE = """\
What helps whom. This page is text alone, in lines of at most 80 characters.

If a screen reader reads to you, or you cannot use a screen
  heel-tutor --plain              The whole tutorial in plain lines: choices
  heel-tutor --plain case ID      have numbers, figures are sentences, nothing
  heel-tutor --plain lesson ID    is drawn, and no line changes once it stands.
  HEEL_TUTOR_PLAIN=1              The same at every start; 0 for the screens.
  ACCESSIBLE=1                    The same, here and in other programs.
  TERM=dumb                       On such a terminal it is the same by itself.
  What counts first: --plain, HEEL_TUTOR_PLAIN, ACCESSIBLE, TERM.
  Lines need no terminal: answers may come from a file or another program.
  heel-tutor list --json          What there is, for other programs;
  heel-tutor progress --json      what you did;
  heel-tutor grade FILE --json    an answer in a file, graded. All three print
                                  text without --json.
  heel-tutor lesson ID --markdown A lesson in full, as text.

If you see colors poorly
  No meaning is in a color alone: each sign has a form or a word of its own.
  NO_COLOR=1                      No color at all.
  ctrl+t                          Light or dark.

If figures are hard to make out
  z                               The figure of a lesson larger, and back.
  HEEL_TUTOR_FIGURES=words        Sentences in place of every figure.
  HEEL_TUTOR_FIGURES=outline      Lines in place of colored areas.

If you need large letters
  Make those of your terminal larger. All works in 80 columns and 24 rows, and
  down to 60 and 20; below that, a line says so.

If motion disturbs you
  In some figures impulses travel. HEEL_TUTOR_FIGURES=words stops them all.

If you use only the keyboard, or only the mouse
  ctrl+p lists every key by name, ? explains. All can be clicked as well.
"""
