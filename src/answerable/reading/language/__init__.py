"""What a sentence is made of: words, names, noun chunks, clauses, and what words mean by themselves."""
