"""Other programs, asked for the same names in environments of their own."""
