"""The workbench: the record in a browser, to look, check, correct and hand over. `answerable serve` runs it.

One process on this machine; pages are made here and work without a script; nothing is ever fetched from elsewhere.
"""
