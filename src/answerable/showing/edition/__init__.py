"""What is handed on: an export, and its public edition without what judgements withhold."""
