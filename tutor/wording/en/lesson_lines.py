"""What only the lesson line by line says."""
