"""What the debrief shows: one module a section, each turning what there is into blocks of text."""
