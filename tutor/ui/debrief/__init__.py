"""What the debrief shows. Each module is one section and turns its material into blocks."""
