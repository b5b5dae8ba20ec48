"""The shipped content, read once for all tests of a process."""

from tutor.content.folders import shipped
from tutor.content.library import Library, load_library

LIBRARY: Library = load_library([shipped()])
