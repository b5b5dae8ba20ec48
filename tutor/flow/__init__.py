"""The tutorial without a face: what is shown, what may be done, what each act does, when it ends.

A flow is made of codes and values. The faces (``ui`` draws screens, ``line`` speaks in lines) show
what a flow holds and hand acts back; they decide nothing, so that they cannot differ. Nothing here
knows a widget or a sentence.
"""
