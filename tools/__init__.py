"""Programs for the project's own upkeep. None of them ships."""
