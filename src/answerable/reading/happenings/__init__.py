"""What happens: the vocabulary's words in a sentence, how they are put, and what they are for."""
