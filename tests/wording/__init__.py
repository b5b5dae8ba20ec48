"""What a user reads: a code and its values in, the sentence out, with a row for each branch."""
