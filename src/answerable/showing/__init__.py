"""How answers look: on a terminal, in a notebook, and in the files that other programs read."""
