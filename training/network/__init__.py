"""The network: what it starts from, its inputs, its losses, the order of its batches."""
