"""The working text, and what is told from it: its language, its sort, its outlet, what it nearly copies."""
