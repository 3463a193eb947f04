"""Answers on a screen, in a file, for a program."""
