"""What is kept for ever: the SQLite file, the log that only grows, and the preserved bytes."""
