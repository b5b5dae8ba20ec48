"""The shipped content, read once for all tests of a process."""

from tutor.content.library import Library, load_library
from tutor.content.places import shipped

LIBRARY: Library = load_library([shipped()])
