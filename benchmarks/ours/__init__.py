"""Our program made ready to be measured: its engines, a source for it, its mentions and their groups."""
