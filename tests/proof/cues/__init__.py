"""What a bank of cases gives away."""
