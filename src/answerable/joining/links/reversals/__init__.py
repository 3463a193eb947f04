"""What undoes an answer: which answers a reversal can undo, and which it is told to."""
