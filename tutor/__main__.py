"""Lets ``python -m tutor`` do what the command ``heel-tutor`` does."""

import sys

from tutor.cli import main

sys.exit(main())
