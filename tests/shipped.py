"""The shipped content, read once for all tests of a process."""

from tutor.content.folders import shipped_folder
from tutor.content.library import Library, load_library

LIBRARY: Library = load_library([shipped_folder()])
