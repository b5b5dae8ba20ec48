"""heel-tutor: a terminal tutorial in telling referred from local heel pain."""

__version__ = "0.1.0"
